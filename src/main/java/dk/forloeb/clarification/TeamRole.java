package dk.forloeb.clarification;

/** Who sits in a team meeting. */
public enum TeamRole {
    BESKAEFTIGELSE("Beskæftigelse"),
    SUNDHED("Sundhed"),
    SOCIAL("Social"),
    SUNDHEDSKOORDINATOR("Sundhedskoordinator"),
    UDDANNELSE("Uddannelse");

    private final String label;

    TeamRole(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
