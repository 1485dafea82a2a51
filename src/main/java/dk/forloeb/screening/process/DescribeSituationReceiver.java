package dk.forloeb.screening.process;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.CprKind;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.screening.DanishSource;
import dk.forloeb.screening.LawStep;
import dk.forloeb.screening.LawSteps;
import dk.forloeb.screening.OtherEffort;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.screening.ScreeningView;
import dk.forloeb.screening.Situation;
import dk.forloeb.trajectory.Barrier;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Facts;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.NoteView;
import dk.forloeb.trajectory.NoteVisibility;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.Visitation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The screener's description of the citizen's situation. */
@Component
class DescribeSituationReceiver implements FormReceiver {

    private final ScreeningService screenings;
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final FormHeading heading;
    private final Clock clock;

    DescribeSituationReceiver(
            ScreeningService screenings,
            TrajectoryService trajectories,
            CitizenService citizens,
            FormHeading heading,
            Clock clock) {
        this.screenings = screenings;
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "describe-situation";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        Map<String, Object> shown = heading.withWholeCpr(trajectory, formId());
        shown.put("cprHint", cprHint(citizens.cpr(citizen.id())));
        shown.put("duplicateWarning", duplicateWarning(trajectories.otherOpen(trajectory)));
        shown.put("referralSource", trajectory.referralSource().label());
        shown.put("age", "%d år".formatted(citizen.ageOn(LocalDate.now(clock))));
        shown.put("livesInCopenhagen", trajectory.livesInCopenhagen() ? "Ja" : "Nej");
        shown.put("referralNote", referralNote(trajectory.no()));
        shown.put("benefitType", trajectory.benefitType());
        shown.put("benefitMonths36", trajectory.benefitMonths());
        shown.put("visitation", trajectory.visitation());
        shown.put("danishLevel", trajectory.danishLevel());
        shown.put("barriers", trajectory.barriers().isEmpty() ? null : List.copyOf(trajectory.barriers()));
        screenings.screening(trajectory.no()).ifPresent(screening -> shown.putAll(earlier(screening)));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        correctCpr(task.trajectoryNo(), values.text("cpr"));
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        check(values, trajectory, trajectories.citizenOf(trajectory));
        var facts = new Facts(
                values.choice("benefitType", BenefitType.class),
                values.integer("benefitMonths36"),
                values.choice("visitation", Visitation.class),
                values.choice("danishLevel", DanishLevel.class),
                values.choices("barriers", Barrier.class));
        LocalDate requestedOn = values.findDate("firstRequestOn").orElse(null);
        Set<LawStep> held = values.choices("lawSteps", LawStep.class);
        screenings.describe(
                trajectory.no(),
                new Situation(
                        facts,
                        values.findInteger("residenceYears").orElse(null),
                        values.yes("inStatutoryProgram"),
                        values.choice("danishLevelSource", DanishSource.class),
                        values.decimal("dkWorkYears"),
                        values.choice("educationLevel", EducationLevel.class),
                        values.yes("cultureNeed"),
                        values.choice("otherEffort", OtherEffort.class),
                        new LawSteps(requestedOn, held.contains(LawStep.SAMTALE), held.contains(LawStep.TILBUD))));
        return Routing.none().with(Variables.ORG_UNIT, trajectory.orgUnit().name());
    }

    /** Everything else on the form is judged by the right number's age. */
    private void correctCpr(String no, String typed) {
        try {
            trajectories.correctCpr(no, typed);
        } catch (InvalidCprException invalid) {
            throw FormRejectedException.of("cpr", invalid.getMessage());
        }
    }

    private void check(FormValues values, TrajectoryView trajectory, CitizenView citizen) {
        int age = citizen.ageOn(LocalDate.now(clock));
        BigDecimal workYears = values.decimal("dkWorkYears");
        FormErrors errors = new FormErrors();
        values.findInteger("residenceYears").ifPresent(residence -> errors.rejectIf(
                        residence > age,
                        "residenceYears",
                        "Borgeren er %d år og kan ikke have boet her længere. Ret antal år.".formatted(age))
                .rejectIf(
                        workYears.compareTo(BigDecimal.valueOf(residence + 1L)) > 0,
                        "dkWorkYears",
                        "Borgeren kan ikke have arbejdet længere i Danmark end boet her. Ret et af tallene."));
        values.findDate("firstRequestOn").ifPresent(day -> errors.rejectIf(
                        day.isAfter(trajectory.referredOn()),
                        "firstRequestOn",
                        "Borgeren bad om hjælp senest, da henvisningen kom. Ret datoen.")
                .rejectIf(citizen.ageOn(day) < 0, "firstRequestOn", "Datoen ligger før borgerens fødsel. Ret datoen."));
        errors.rejectIf(
                workYears.compareTo(BigDecimal.valueOf(age)) > 0,
                "dkWorkYears",
                "Borgeren er %d år og kan ikke have arbejdet længere. Ret antal år.".formatted(age));
        errors.throwIfAny();
    }

    private static Map<String, Object> earlier(ScreeningView screening) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("residenceYears", screening.residenceYears());
        shown.put("inStatutoryProgram", screening.inStatutoryProgram() ? "JA" : "NEJ");
        shown.put("danishLevelSource", screening.danishSource());
        shown.put("dkWorkYears", screening.dkWorkYears());
        shown.put("educationLevel", screening.educationLevel());
        shown.put("cultureNeed", screening.cultureNeed() ? "JA" : "NEJ");
        shown.put("otherEffort", screening.otherEffort());
        shown.put("firstRequestOn", screening.lawSteps().firstRequestOn());
        shown.put("lawSteps", LawStep.of(screening.lawSteps()));
        return shown;
    }

    private static String cprHint(Cpr cpr) {
        if (cpr.kind() == CprKind.ERSTATNING) {
            return "Nummeret er et erstatningsnummer. Undersøg, om borgeren har fået et rigtigt CPR-nummer.";
        }
        return cpr.checkDigitFits()
                ? "Nummeret ser rigtigt ud."
                : "Kontrolcifferet passer ikke. Det forekommer for numre, der er tildelt efter 1. oktober 2007, især ved"
                        + " fødselsdag 1. januar. Se efter slåfejl; nummeret kan godt være rigtigt.";
    }

    private static String duplicateWarning(List<String> others) {
        return others.isEmpty()
                ? "Borgeren har ingen andre åbne forløb."
                : "Borgeren har allerede et åbent forløb: %s. Undersøg, om henvisningen er sendt to gange."
                        .formatted(String.join(", ", others));
    }

    private String referralNote(String no) {
        return trajectories.notes(no, Set.of(NoteVisibility.ALMINDELIG)).stream()
                .filter(note -> note.kind() == NoteKind.HENVISNING)
                .map(NoteView::text)
                .collect(Collectors.joining("\n"));
    }
}
