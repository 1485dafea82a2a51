package dk.forloeb.upskilling;

/** A way to get closer to a job, as upskilling-track.dmn proposes it. */
public enum Track {
    DANSKUDDANNELSE_1("Danskuddannelse 1", Kind.COURSE),
    FVU_START("FVU-start", Kind.COURSE),
    JOBDANSK("Jobdansk", Kind.COURSE),
    FVU_DANSK("FVU-dansk", Kind.COURSE),
    PLEJE_OPKVAL("Opkvalificering i pleje", Kind.COURSE),
    SERVICE_OPKVAL("Opkvalificering i service og rengøring", Kind.COURSE),
    BRANCHE_CERTIFIKAT("Branchecertifikat", Kind.COURSE),
    SUF_HELBREDSTILBUD("Tilbud om sundhed", Kind.COURSE),
    JOB_SOEGNING("Hjælp til jobsøgning", Kind.COURSE),
    E_LAERING_4_MODULER("E-læring i fire moduler", Kind.CULTURE),
    WORKSHOP_KULTUR("Workshop om arbejdspladskultur", Kind.CULTURE),
    PLACERING_DIREKTE("Direkte i virksomhedsplacering", Kind.PLACEMENT);

    private enum Kind {
        COURSE,
        CULTURE,
        PLACEMENT
    }

    private final String label;
    private final Kind kind;

    Track(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Runs as a course with a provider, lessons and a result. */
    public boolean isCourse() {
        return kind == Kind.COURSE;
    }

    /** Teaches the culture of Danish workplaces. */
    public boolean isCulture() {
        return kind == Kind.CULTURE;
    }

    /** Leads straight to a workplace. */
    public boolean isPlacement() {
        return kind == Kind.PLACEMENT;
    }
}
