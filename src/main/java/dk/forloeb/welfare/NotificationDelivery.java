package dk.forloeb.welfare;

import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterSettled;
import dk.forloeb.letter.LetterStuck;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of a notification's letter, in the transaction that notes it, and lets the process go on. */
@Component
class NotificationDelivery {

    private final NotificationProgress progress;

    NotificationDelivery(NotificationProgress progress) {
        this.progress = progress;
    }

    @EventListener
    void on(LetterSettled letter) {
        if (letter.kind() == LetterKind.L23) {
            progress.letterSettled(letter.trajectoryNo(), WelfareNotificationService.idOf(letter.occasion()));
        }
    }

    @EventListener
    void on(LetterStuck letter) {
        if (letter.kind() == LetterKind.L23) {
            progress.letterStuck(letter.trajectoryNo(), WelfareNotificationService.idOf(letter.occasion()));
        }
    }
}
