package dk.forloeb.health;

/** What a health review concluded: the one code that may leave schema health, for routing, and counted for the effort's effect. */
public enum HealthConclusion {
    KLAR("Klar til indsats"),
    KLAR_MED_HENSYN("Klar med skånehensyn"),
    BEHANDLING_FOERST("Behandling først"),
    AFKLARING_ANDET_GRUNDLAG("Afklaring af et andet forsørgelsesgrundlag"),
    IKKE_VURDERBAR("Kunne ikke vurderes");

    private final String label;

    HealthConclusion(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
