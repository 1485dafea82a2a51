package dk.forloeb.absence;

/** What must be in order before a citizen may be heard about a missed appointment; Ankestyrelsen finds errors here most often. */
public enum GuidanceItem {
    PLIGT("Skriftlig vejledning om pligten til at møde"),
    KONSEKVENS("Skriftlig vejledning om følger for ydelsen"),
    INDKALDELSE("Indkaldelsen er sendt i tide og til den rigtige kanal"),
    FORSTAAET("Vejledningen er givet på et sprog, borgeren forstår");

    private final String label;

    GuidanceItem(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
