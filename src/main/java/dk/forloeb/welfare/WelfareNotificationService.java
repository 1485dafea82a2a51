package dk.forloeb.welfare;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.Staff;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.letter.Recipient;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.CaseAccess;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notifies the social administration of a child (letter L23, Barnets lov § 133). The letter is the only place that holds
 * what was written: no table, no timeline and no variable says that a citizen's child was told of, and the citizen gets no
 * copy. Who may read the letter: {@link LetterKind#isConfidential()}.
 */
@Service
@Transactional
public class WelfareNotificationService {

    private static final String SOURCE = "notify-child-welfare";
    private static final String OCCASION = "BARN:";

    private final CaseAccess access;
    private final LetterService letters;
    private final LetterProperties properties;
    private final Staff staff;
    private final FieldCipher cipher;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final Clock clock;

    WelfareNotificationService(
            CaseAccess access,
            LetterService letters,
            LetterProperties properties,
            Staff staff,
            FieldCipher cipher,
            AccessLog accessLog,
            CurrentUser currentUser,
            Clock clock) {
        this.access = access;
        this.letters = letters;
        this.properties = properties;
        this.staff = staff;
        this.cipher = cipher;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What is wrong with a notification, by field of the form {@code notify-child-welfare}; empty when it can be sent. A
     * course that is over, or a citizen who is dead, hinders none.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory for this user
     */
    @Transactional(readOnly = true)
    public List<FieldError> problems(WelfareNotification notification) {
        String no = access.required(notification.trajectoryNo(), SOURCE).no();
        return letters.isWritten(no, LetterKind.L23, occasion(notification))
                ? List.of(new FieldError("facts", "Denne underretning er allerede sendt. Skriv det, der er nyt."))
                : List.of();
    }

    /**
     * Writes the letter, which goes out at once.
     *
     * @return the notification's id, by which its process knows it
     */
    public String send(WelfareNotification notification) {
        String no = access.required(notification.trajectoryNo(), SOURCE).no();
        LetterProperties.Office office = properties.childWelfare();
        letters.write(new LetterOrder(
                no,
                LetterKind.L23,
                occasion(notification),
                Map.of(
                        LetterField.BARN_NAVN, notification.childName(),
                        LetterField.BARN_ALDER, Integer.toString(notification.childAge()),
                        LetterField.HAST, notification.urgency().label(),
                        LetterField.FAKTA, notification.facts(),
                        LetterField.FORAELDRE_VED_DET, LetterTexts.yesNo(notification.parentsTold()),
                        LetterField.UNDERRETTER, staff.nameOf(currentUser.id())),
                Recipient.administration(office.name(), office.cvr(), office.address())));
        accessLog.record(AccessLog.Action.WRITE, no, SOURCE);
        return idOf(occasion(notification));
    }

    /** Who is told of children, as shown to whoever has to reach them. */
    @Transactional(readOnly = true)
    public String office() {
        return "%s, %s"
                .formatted(
                        properties.childWelfare().name(),
                        properties.childWelfare().address());
    }

    /** What is wrong with when the office was told, by field of the form {@code reach-office}. */
    @Transactional(readOnly = true)
    public List<FieldError> problems(String trajectoryNo, String notificationId, LocalDateTime reachedAt) {
        if (reachedAt.isAfter(LocalDateTime.now(clock))) {
            return List.of(new FieldError("reachedAt", "Tidspunktet ligger i fremtiden."));
        }
        return letters.writtenOn(trajectoryNo, LetterKind.L23, OCCASION + notificationId)
                .filter(reachedAt.toLocalDate()::isBefore)
                .map(written -> List.of(
                        new FieldError("reachedAt", "Underretningen var ikke skrevet den dag. Ret tidspunktet.")))
                .orElse(List.of());
    }

    /**
     * Keeps that the office was told another way; the letter is tried no more. Nothing changes when it has gone out.
     *
     * @return false when the letter is being sent in this moment
     */
    public boolean reachedOtherwise(String trajectoryNo, String notificationId, OtherWay way, LocalDateTime reachedAt) {
        accessLog.record(AccessLog.Action.WRITE, trajectoryNo, SOURCE);
        return letters.reachOtherwise(
                trajectoryNo,
                LetterKind.L23,
                OCCASION + notificationId,
                "%s, da brevet ikke kunne sendes".formatted(way.label()),
                reachedAt);
    }

    /**
     * The same text about the same child is the same notification. The fingerprint is keyed and says nothing; as an UUID it
     * can't be taken for a CPR number, whatever its digits.
     */
    private String occasion(WelfareNotification notification) {
        String fingerprint = cipher.fingerprint(notification.childName() + "\n" + notification.facts());
        return OCCASION + UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8));
    }

    static String idOf(String occasion) {
        return occasion.substring(OCCASION.length());
    }
}
