package dk.forloeb.fileaccess;

/** How a request came; the law asks for no form. */
public enum AccessChannel {
    DIGITAL_POST("Digital Post"),
    BREV("Brev"),
    TELEFON("Telefon"),
    FREMMOEDE("Fremmøde");

    private final String label;

    AccessChannel(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
