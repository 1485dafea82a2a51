package dk.forloeb.complaint;

import dk.forloeb.decision.ReplyForm;
import java.util.EnumSet;
import java.util.Set;

/** How a complaint reached the municipality. */
public enum ComplaintChannel {
    DIGITAL_POST("Digital Post", EnumSet.of(ReplyForm.SKRIFTLIG)),
    E_MAIL("E-mail", EnumSet.of(ReplyForm.SKRIFTLIG)),
    BREV("Brev", EnumSet.of(ReplyForm.SKRIFTLIG)),
    TELEFON("Telefon", EnumSet.of(ReplyForm.MUNDTLIG)),
    FREMMOEDE("Fremmøde", EnumSet.allOf(ReplyForm.class));

    private final String label;
    private final Set<ReplyForm> forms;

    ComplaintChannel(String label, Set<ReplyForm> forms) {
        this.label = label;
        this.forms = forms;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether a complaint can come like that; whoever comes in person may speak or hand in a letter. */
    public boolean carries(ReplyForm form) {
        return forms.contains(form);
    }
}
