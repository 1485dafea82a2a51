package dk.forloeb.mentoring.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Staff;
import dk.forloeb.engine.Variables;
import dk.forloeb.mentoring.MentorKind;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.mentoring.MentorSource;
import dk.forloeb.mentoring.MentorSuggestion;
import dk.forloeb.mentoring.MentorTerms;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.ProposalService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form F-A14 "Bevilg mentor": the caseworker's grant, or the choice to grant none. */
@Component
class GrantMentorReceiver implements FormReceiver {

    private final MentorService mentors;
    private final Staff staff;
    private final ProposalService proposals;
    private final FormHeading heading;
    private final Clock clock;

    GrantMentorReceiver(
            MentorService mentors, Staff staff, ProposalService proposals, FormHeading heading, Clock clock) {
        this.mentors = mentors;
        this.staff = staff;
        this.proposals = proposals;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "grant-mentor";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> facts = heading.withCpr(no);
        proposals.latest(no, MentorService.KIND).ifPresent(proposed -> {
            facts.put("proposal", MentorKind.valueOf(proposed.result()).label());
            facts.put("proposalReason", proposed.reason());
            facts.put("proposalRule", proposed.rule());
        });
        mentors.workplaceNeed(no).ifPresent(need -> {
            facts.put("workplaceNeed", need.label());
            facts.put("kind", need);
        });
        MentorSuggestion suggestion = mentors.suggestion(no);
        if (suggestion.weeks() > 0) {
            LocalDate today = LocalDate.now(clock);
            facts.put("hoursPerWeek", suggestion.hoursPerWeek());
            facts.put("from", today);
            facts.put("to", today.plusWeeks(suggestion.weeks()).minusDays(1));
        }
        facts.put(
                "mentorOptions",
                staff.membersOf(Role.MENTOR.key()).stream()
                        .map(mentor -> new FormOption(mentor.userId(), mentor.name()))
                        .toList());
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        MentorKind kind = values.choice("kind", MentorKind.class);
        String reason = values.findText("overrideReason").orElse(null);
        if (kind == MentorKind.INGEN) {
            mentors.grantNone(no, reason);
        } else {
            Optional<String> name = name(values);
            check(values, name);
            mentors.grant(no, terms(kind, name.orElseThrow(), values), reason);
        }
        return Routing.none()
                .with(Variables.MENTOR_KIND, kind.name())
                .with(Variables.MENTOR_GRANTED, kind != MentorKind.INGEN);
    }

    /** The typed name, else the name of the user who was chosen. */
    private Optional<String> name(FormValues values) {
        return values.findText("mentorName")
                .or(() -> values.findText("mentorUser").flatMap(this::nameOf));
    }

    private Optional<String> nameOf(String userId) {
        return staff.membersOf(Role.MENTOR.key()).stream()
                .filter(mentor -> mentor.userId().equals(userId))
                .map(Staff.Member::name)
                .findFirst();
    }

    private void check(FormValues values, Optional<String> name) {
        LocalDate from = values.date("from");
        LocalDate to = values.date("to");
        Optional<LocalDate> certificate = values.findDate("childCertificateDate");
        new FormErrors()
                .rejectIf(
                        name.isEmpty(),
                        "mentorName",
                        "Mentoren mangler. Skriv mentorens navn, eller vælg en mentor på listen.")
                .rejectIf(!to.isAfter(from), "to", "Slutdatoen skal ligge efter startdatoen. Ret en af datoerne.")
                .rejectIf(
                        to.isAfter(from) && !mentors.isPeriodAllowed(from, to),
                        "to",
                        "En bevilling kan højst gælde %d måneder. Vælg en tidligere slutdato; den kan forlænges senere."
                                .formatted(mentors.maxGrantMonths()))
                .rejectIf(
                        !mentors.areHoursAllowed(values.decimal("hoursPerWeek")),
                        "hoursPerWeek",
                        "En mentor kan ikke bevilges så få eller så mange timer pr. uge. Ret antallet.")
                .rejectIf(
                        values.choice("mentorFrom", MentorSource.class) == MentorSource.VIRKSOMHED
                                && !values.yes("beyondNormal"),
                        "beyondNormal",
                        "En mentor på arbejdspladsen skal give mere end sædvanlig oplæring. Aftal det, eller vælg en"
                                + " anden mentor.")
                .rejectIf(
                        values.yes("childContact") && certificate.isEmpty(),
                        "childCertificateDate",
                        "Mentoren får kontakt med børn under 15 år. Indhent en børneattest, og skriv dens dato.")
                .rejectIf(
                        certificate.filter(LocalDate.now(clock)::isBefore).isPresent(),
                        "childCertificateDate",
                        "Datoen for børneattesten ligger i fremtiden. Skriv den dato, attesten er udstedt.")
                .throwIfAny();
    }

    private static MentorTerms terms(MentorKind kind, String name, FormValues values) {
        return new MentorTerms(
                kind,
                values.choice("mentorFrom", MentorSource.class),
                name,
                values.text("mentorOrg"),
                values.text("mentorPhone"),
                values.findText("mentorUser").orElse(null),
                values.text("goal"),
                values.text("tasks"),
                values.decimal("hoursPerWeek"),
                values.date("from"),
                values.date("to"),
                values.yes("beyondNormal"),
                values.yes("childContact"),
                values.findDate("childCertificateDate").orElse(null),
                values.text("budgetLine"));
    }
}
