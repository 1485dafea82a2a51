package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.clarification.TextKind;
import dk.forloeb.clarification.TriedOffer;
import dk.forloeb.engine.FormTask;
import dk.forloeb.health.HealthFileService;
import dk.forloeb.trajectory.FormHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms about a clarification show: the citizen and what is known so far. */
@Component
class ClarificationOnForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String NOTHING = "Ingen";

    private final ClarificationService clarifications;
    private final HealthFileService healthFile;
    private final FormHeading heading;

    ClarificationOnForm(ClarificationService clarifications, HealthFileService healthFile, FormHeading heading) {
        this.clarifications = clarifications;
        this.healthFile = healthFile;
        this.heading = heading;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    Map<String, Object> citizen(FormTask task) {
        return heading.withCpr(task.trajectoryNo());
    }

    /** The citizen, and how the caseworker described the ability to work. */
    Map<String, Object> ability(FormTask task) {
        ClarificationView clarification = clarifications.clarification(task.trajectoryNo());
        Map<TextKind, String> texts = clarifications.texts(task.trajectoryNo());
        Map<String, Object> shown = citizen(task);
        shown.put(
                "triedShown",
                clarification.triedOffers().stream().map(TriedOffer::label).collect(Collectors.joining(", ")));
        shown.put("functionSummary", texts.get(TextKind.FUNKTION));
        shown.put("offerEvidence", texts.get(TextKind.DOKUMENTATION));
        shown.put("prognosisShown", clarification.prognosis().label());
        shown.put("wishShown", clarification.citizenWish().label());
        return shown;
    }

    /** What is written about the citizen's health, for those who may read it. */
    String healthFile(FormTask task) {
        String no = task.trajectoryNo();
        String written = healthFile.read(no, clarifications.clarification(no).id()).stream()
                .map(entry -> "%s, %s: %s"
                        .formatted(day(entry.writtenOn()), entry.kind().label().toLowerCase(), entry.text()))
                .collect(Collectors.joining("\n"));
        return written.isEmpty() ? NOTHING : written;
    }

    static String orNothing(String text) {
        return text == null ? NOTHING : text;
    }
}
