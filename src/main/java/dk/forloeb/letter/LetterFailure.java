package dk.forloeb.letter;

/** Why a letter could not be handed over. */
public enum LetterFailure {
    SMTP_FEJL("Mailserveren svarer ikke eller afviser beskeden"),
    MAPPE_KAN_IKKE_SKRIVES("Mappen til afsendelse kan ikke skrives"),
    INGEN_FORBINDELSE("Kanalen er ikke sat op"),
    UVENTET_FEJL("Uventet fejl; se loggen");

    private final String label;

    LetterFailure(String label) {
        this.label = label;
    }

    /** Danish explanation for users. */
    public String label() {
        return label;
    }
}
