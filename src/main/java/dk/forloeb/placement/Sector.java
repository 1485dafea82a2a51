package dk.forloeb.placement;

/** Whose money an employer runs on; decides how long a wage subsidy may last. */
public enum Sector {
    PRIVAT("Privat"),
    OFFENTLIG("Offentlig");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
