package dk.forloeb.employment.process;

import dk.forloeb.competence.CompetenceService;
import dk.forloeb.employment.EmploymentProperties;
import dk.forloeb.employment.LegalBasis;
import dk.forloeb.employment.PlanContent;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.PlanView;
import dk.forloeb.employment.PlannedTrack;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.upskilling.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Form F-A7 "Læg plan": what caseworker and citizen agree on, beside the tracks that the system proposes. */
@Component
class LayPlanReceiver implements FormReceiver {

    private final PlanService plans;
    private final CompetenceService competences;
    private final FollowUpService followUps;
    private final PlanOnForm onForm;
    private final EmploymentProperties policy;

    LayPlanReceiver(
            PlanService plans,
            CompetenceService competences,
            FollowUpService followUps,
            PlanOnForm onForm,
            EmploymentProperties policy) {
        this.plans = plans;
        this.competences = competences;
        this.followUps = followUps;
        this.onForm = onForm;
        this.policy = policy;
    }

    @Override
    public String formId() {
        return "lay-plan";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        return onForm.shown(task.trajectoryNo());
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        check(task.trajectoryNo(), values);
        PlanContent content = content(values);
        PlanView plan = plans.lay(
                task.trajectoryNo(), content, values.findText("overrideReason").orElse(null));
        return Routing.none()
                .with(Variables.ROUND, plan.round())
                .with(Variables.UPSKILLING_COUNT, content.courses().size())
                .with(Variables.CULTURE_COUNT, content.hasCulture() ? 1 : 0)
                .with(Variables.WORKSHOP_PLANNED, content.has(Track.WORKSHOP_KULTUR))
                .with(Variables.E_LEARNING_PLANNED, content.has(Track.E_LAERING_4_MODULER))
                .with(Variables.MENTOR_WANTED, content.mentorWanted())
                .with(Variables.COORDINATION_WANTED, values.yes("coordinationWanted"))
                .with(Variables.PLACEMENT_COUNT, content.placementWanted() ? 1 : 0);
    }

    private void check(String no, FormValues values) {
        LocalDate start = values.date("startDate");
        LocalDate end = values.date("endDate");
        List<Industry> clarified = competences.industries(no);
        int courseHours = PlanContent.courseHours(tracks(values));
        Set<LegalBasis> bases = values.choices("legalBasis", LegalBasis.class);
        boolean placement = values.yes("placementWanted");
        int mostDays = followUps.mostDays(no);
        new FormErrors()
                .rejectIf(
                        !clarified.isEmpty() && !clarified.contains(values.choice("industry", Industry.class)),
                        "industry",
                        "Vælg en af de brancher, I fandt i kompetenceafklaringen: %s."
                                .formatted(CourseTexts.list(clarified, Industry::label)))
                .rejectIf(!end.isAfter(start), "endDate", "Planen slutter, før den begynder. Vælg en senere slutdato.")
                .rejectIf(
                        end.isAfter(start.plusMonths(policy.planMonths())),
                        "endDate",
                        "Planen kan højst vare %d måneder. Vælg senest %s."
                                .formatted(policy.planMonths(), CourseTexts.day(start.plusMonths(policy.planMonths()))))
                .rejectIf(
                        courseHours > values.integer("hoursPerWeek"),
                        "hoursPerWeek",
                        "Sporene fylder tilsammen %d timer om ugen. Sæt sporenes timer ned, eller sæt planens op (højst %d)."
                                .formatted(courseHours, PlanContent.MOST_HOURS))
                .rejectIf(
                        values.integer("fixedContact") > mostDays,
                        "fixedContact",
                        "Loven kræver hyppigere kontakt. Aftal højst %d dage mellem to kontakter.".formatted(mostDays))
                .rejectIf(
                        values.texts("tracks").contains(Track.PLACERING_DIREKTE.name()) && !placement,
                        "placementWanted",
                        "Sporet »%s« kræver en virksomhedsplacering. Svar ja, eller fravælg sporet."
                                .formatted(Track.PLACERING_DIREKTE.label()))
                .rejectIf(
                        placement && !bases.contains(LegalBasis.PRAKTIK) && !bases.contains(LegalBasis.LOENTILSKUD),
                        "legalBasis",
                        "Vælg også praktik eller løntilskud, når der skal findes en virksomhedsplacering.")
                .rejectIf(
                        values.yes("mentorWanted") && !bases.contains(LegalBasis.MENTOR),
                        "legalBasis",
                        "Vælg også mentor, når der skal søges en mentor.")
                .throwIfAny();
    }

    private static PlanContent content(FormValues values) {
        return new PlanContent(
                values.text("jobGoal"),
                values.choice("industry", Industry.class),
                tracks(values),
                values.yes("mentorWanted"),
                values.yes("placementWanted"),
                values.date("startDate"),
                values.date("endDate"),
                values.integer("hoursPerWeek"),
                values.integer("fixedContact"),
                values.choices("legalBasis", LegalBasis.class),
                values.text("budgetLine"),
                values.text("reasoning"),
                values.findText("fagsystemRef").orElse(null),
                values.findText("reasonNotRegistered").orElse(null));
    }

    /** In the order of the tracks' own list: Danish first, the workplace last. */
    private static List<PlannedTrack> tracks(FormValues values) {
        return values.choices("tracks", Track.class).stream()
                .map(track -> new PlannedTrack(
                        track, values.findInteger(PlanOnForm.hoursKey(track)).orElse(0)))
                .toList();
    }
}
