package dk.forloeb.health;

/** The physician's preliminary estimate of the citizen's ability to work. */
public enum WorkBand {
    FULD("Fuld arbejdsevne"),
    DELVIS_MED_HENSYN("Delvis arbejdsevne med skånehensyn"),
    MIDLERTIDIGT_UARBEJDSDYGTIG("Midlertidigt uarbejdsdygtig"),
    VARIGT_NEDSAT_FORMODET("Formodet varigt nedsat arbejdsevne"),
    UAFKLARET("Uafklaret");

    private final String label;

    WorkBand(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
