package dk.forloeb.decision;

import dk.forloeb.letter.Channel;
import dk.forloeb.letter.LetterSettled;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what became of a decision's letter, in the transaction that notes it, and lets the process go on. */
@Component
class DecisionDelivery {

    private final DecisionService decisions;
    private final DecisionProgress progress;
    private final DecisionProperties policy;

    DecisionDelivery(DecisionService decisions, DecisionProgress progress, DecisionProperties policy) {
        this.decisions = decisions;
        this.progress = progress;
        this.policy = policy;
    }

    @EventListener
    void on(LetterSettled letter) {
        Decision.ofLetter(letter.occasion()).ifPresent(id -> {
            decisions.settleDelivery(id, arrival(letter));
            progress.letterSettled(id);
        });
    }

    /** Digital Post counts on the day on which it can be read, a letter on paper when the mail has had its time. */
    private LocalDate arrival(LetterSettled letter) {
        if (!letter.delivered()) {
            return null;
        }
        LocalDate sent = letter.at().toLocalDate();
        return letter.channel() == Channel.FYSISK ? sent.plusDays(policy.postDays()) : sent;
    }
}
