package dk.forloeb.employment.process;

import dk.forloeb.employment.FirstOfferAnswer;
import dk.forloeb.employment.FirstOfferService;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.FormHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Sørg for det første tilbud": that it was given outside Forløb, or why the law asks for none now. */
@Component
class SecureFirstOfferReceiver implements FormReceiver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final FirstOfferService offers;
    private final FormHeading heading;

    SecureFirstOfferReceiver(FirstOfferService offers, FormHeading heading) {
        this.offers = offers;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "secure-first-offer";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put(
                "dueShown",
                DAY.format(offers.days(task.trajectoryNo()).orElseThrow().dueOn()));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate from = values.date("from");
        LocalDate lookAgainOn = values.findDate("lookAgainOn").orElse(null);
        List<FieldError> problems = offers.problems(task.trajectoryNo(), from, lookAgainOn);
        if (!problems.isEmpty()) {
            throw new FormRejectedException(problems);
        }
        offers.settle(task.trajectoryNo(), values.choice("answer", FirstOfferAnswer.class), from, lookAgainOn);
        return Routing.none();
    }
}
