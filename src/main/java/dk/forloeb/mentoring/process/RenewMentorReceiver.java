package dk.forloeb.mentoring.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.mentoring.MentorGrantView;
import dk.forloeb.mentoring.MentorProgress;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.trajectory.FormHeading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Tag stilling til forlængelse": whether the citizen keeps the mentor for another period. */
@Component
class RenewMentorReceiver implements FormReceiver {

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final MentorService mentors;
    private final FormHeading heading;

    RenewMentorReceiver(MentorService mentors, FormHeading heading) {
        this.mentors = mentors;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "renew-mentor";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> facts = heading.withCpr(no);
        MentorGrantView grant = mentors.grant(no);
        MentorProgress progress = mentors.progress(no);
        facts.put("kind", grant.kind().label());
        facts.put("mentorName", grant.mentorName());
        facts.put("period", "%s til %s".formatted(LetterTexts.date(grant.from()), LetterTexts.date(grant.to())));
        facts.put(
                "hoursUsed",
                LetterTexts.number(
                        BigDecimal.valueOf(progress.minutes()).divide(MINUTES_AN_HOUR, 1, RoundingMode.HALF_UP)));
        facts.put(
                "progress",
                progress.latestProgress() == null ? "Ikke oplyst" : String.valueOf(progress.latestProgress()));
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        boolean renewed = values.yes("renew");
        if (renewed) {
            LocalDate to = values.date("to");
            checkPeriod(mentors.grant(no).to().plusDays(1), to);
            mentors.renew(no, to, values.text("reason"));
        } else {
            mentors.refuseRenewal(no, values.text("reason"));
        }
        return Routing.none().with(Variables.MENTOR_RENEWED, renewed);
    }

    private void checkPeriod(LocalDate from, LocalDate to) {
        new FormErrors()
                .rejectIf(
                        !to.isAfter(from),
                        "to",
                        "Den nye slutdato skal ligge efter %s, hvor forlængelsen begynder."
                                .formatted(LetterTexts.date(from)))
                .rejectIf(
                        to.isAfter(from) && !mentors.isPeriodAllowed(from, to),
                        "to",
                        "En forlængelse kan højst gælde %d måneder. Vælg en tidligere slutdato."
                                .formatted(mentors.maxGrantMonths()))
                .throwIfAny();
    }
}
