package dk.forloeb.deadline;

import java.util.Arrays;
import java.util.List;

/** Why a deadline was changed, as far as a list can say it; the words beside it are the person's own. */
public enum ChangeReason {
    AFVENTER_BORGER("Afventer borgeren"),
    AFVENTER_ANDRE("Afventer anden myndighed eller samarbejdspartner"),
    AFVENTER_VIRKSOMHED("Afventer virksomhed"),
    AFTALT("Aftalt med borgeren"),
    KAPACITET("Manglende kapacitet"),
    ANDET("Andet"),
    /** The system's own, when the calendar has changed. */
    KALENDER("Lukkedagene er ændret", false),
    /** The system's own, when a deadline comes near or has passed. */
    FRIST_NAER("Fristen er nær eller overskredet", false),
    FRIST_OVERSKREDET("Fristen er overskredet", false),
    /** The system's own, while the citizen is on leave or in prison. */
    FORLOEB_PAUSE("Forløbet holder pause", false),
    /** What the team leader has done about a passed deadline. */
    NY_FRIST("Ny frist", false),
    OMFORDELT("Opgaven er omfordelt", false),
    AFVENTER("Opgaven afventer", false),
    LOEST("Opgaven er løst", false);

    private final String label;
    private final boolean chosen;

    ChangeReason(String label) {
        this(label, true);
    }

    ChangeReason(String label, boolean chosen) {
        this.label = label;
        this.chosen = chosen;
    }

    /** The reasons that a person may choose for a pause, its end or an extension. */
    public static List<ChangeReason> toChoose() {
        return Arrays.stream(values()).filter(reason -> reason.chosen).toList();
    }

    public String label() {
        return label;
    }
}
