package dk.forloeb.supervision;

/** Why a step that the system does itself stands still, and what somebody can do about it. */
public enum FailureKind {
    POST(
            "Mailserveren svarer ikke eller tager ikke imod",
            "Ring til driften om mailserveren. Prøv igen, når den svarer."),
    ANDET_SYSTEM(
            "Et andet system eller register svarer ikke",
            "Vent lidt, og prøv igen. Ring til driften, hvis det bliver ved."),
    MAPPE(
            "En fil eller mappe kan ikke læses eller skrives",
            "Ring til driften om plads og adgang på serveren. Prøv igen bagefter."),
    BREV("Brevet kunne ikke laves", "Procesejeren retter brevets tekst under »Brevskabeloner«. Prøv igen bagefter."),
    REGLER(
            "Regeltabellen har intet svar eller er forkert",
            "Procesejeren retter regeltabellen og lægger den ind igen. Prøv igen bagefter."),
    DATABASE("Databasen kunne ikke gemme", "Prøv igen. Ring til driften, hvis det bliver ved."),
    DIAGRAM(
            "Procesdiagrammet passer ikke til programmet",
            "Procesejeren ser på diagrammet sammen med leverandøren. At prøve igen hjælper først, når det er rettet."),
    FORLOEBET(
            "Forløbet står ikke, som trinnet venter",
            "Se på forløbets side, hvad der er sket. Prøv igen, når det er bragt i orden."),
    UKENDT(
            "Uventet fejl",
            "Prøv igen. Hjælper det ikke, så ring til leverandøren, og fortæl hvilket trin det er. Fejlen står i programmets log.");

    private final String meaning;
    private final String action;

    FailureKind(String meaning, String action) {
        this.meaning = meaning;
        this.action = action;
    }

    /** Danish, for users. */
    public String meaning() {
        return meaning;
    }

    /** What to do next; Danish, for users. */
    public String action() {
        return action;
    }
}
