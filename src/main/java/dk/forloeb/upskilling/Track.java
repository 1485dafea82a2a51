package dk.forloeb.upskilling;

/** A way to get closer to a job, as upskilling-track.dmn proposes it. */
public enum Track {
    DANSKUDDANNELSE_1("Danskuddannelse 1", Kind.COURSE),
    FVU_START("FVU-start", Kind.COURSE),
    JOBDANSK("Jobdansk", Kind.COURSE),
    FVU_DANSK("FVU-dansk", Kind.COURSE),
    PLEJE_OPKVAL("Opkvalificering til pleje", Kind.COURSE),
    SERVICE_OPKVAL("Opkvalificering til service og rengøring", Kind.COURSE),
    BRANCHE_CERTIFIKAT("Branchecertifikat (AMU)", Kind.COURSE),
    SUF_HELBREDSTILBUD("Helbredstilbud i Sundheds- og Omsorgsforvaltningen", Kind.COURSE),
    JOB_SOEGNING("Jobsøgning og anerkendelse af uddannelse", Kind.COURSE),
    E_LAERING_4_MODULER("E-læring om arbejdspladskultur, fire moduler", Kind.CULTURE),
    WORKSHOP_KULTUR("Workshop om arbejdspladskultur", Kind.CULTURE),
    PLACERING_DIREKTE("Direkte til virksomhedsplacering", Kind.PLACEMENT);

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
