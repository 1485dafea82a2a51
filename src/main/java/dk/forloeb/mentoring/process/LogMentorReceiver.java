package dk.forloeb.mentoring.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.mentoring.MentorActivity;
import dk.forloeb.mentoring.MentorGrantView;
import dk.forloeb.mentoring.MentorLogEntry;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-A15 "Skriv mentorlog": what the mentor and the citizen did, and whether something worries the mentor. */
@Component
class LogMentorReceiver implements FormReceiver {

    private final MentorService mentors;
    private final FormHeading heading;
    private final Clock clock;

    LogMentorReceiver(MentorService mentors, FormHeading heading, Clock clock) {
        this.mentors = mentors;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "log-mentor";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> facts = heading.of(task.trajectoryNo());
        MentorGrantView grant = mentors.grant(task.trajectoryNo());
        facts.put("goal", grant.goal());
        facts.put("tasks", grant.tasks());
        facts.put("hoursPerWeek", LetterTexts.number(grant.hoursPerWeek()));
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        MentorActivity activity = values.choice("activity", MentorActivity.class);
        LocalDate date = values.date("date");
        boolean concern = values.yes("concern");
        boolean silent = values.findText("text").isEmpty();
        new FormErrors()
                .rejectIf(
                        date.isAfter(LocalDate.now(clock)),
                        "date",
                        "Datoen ligger i fremtiden. Skriv den dag, I mødtes.")
                .rejectIf(concern && silent, "text", "Du har en bekymring. Skriv kort, hvad den handler om.")
                .rejectIf(
                        !concern && silent && activity == MentorActivity.INGEN_KONTAKT,
                        "text",
                        "I mødtes ikke. Skriv kort hvorfor.")
                .throwIfAny();
        boolean renewalDue = mentors.log(
                task.trajectoryNo(),
                new MentorLogEntry(
                        date,
                        values.findInteger("minutes").orElse(null),
                        activity,
                        values.findInteger("progress").orElse(null),
                        concern,
                        values.findText("text").orElse(null)));
        return Routing.none().with(Variables.MENTOR_CONCERN, concern).with(Variables.MENTOR_RENEWAL_DUE, renewalDue);
    }
}
