package dk.forloeb.competence;

/**
 * The 11 indicators of progression towards a job (after Beskæftigelsesindikatorprojektet), each scored 1–5. Their order is
 * stored, so new ones may only be added at the end.
 */
public enum ProgressionIndicator {
    TRO_PAA_EVNER("Tro på egne evner"),
    JOBSOEGNING("Målrettet jobsøgning"),
    VIDEN_OM_ARBEJDSMARKEDET("Viden om arbejdsmarkedet"),
    SOCIALE_KOMPETENCER("Sociale kompetencer"),
    FAGLIGE_KOMPETENCER("Faglige kompetencer"),
    MOTIVATION("Motivation"),
    MOEDESTABILITET("Mødestabilitet"),
    HELBREDSMESTRING("Helbredsmestring"),
    NETVAERK("Netværk og støtte"),
    SPROG("Sproglig formåen"),
    HVERDAGSMESTRING("Mestring af hverdagen");

    private final String label;

    ProgressionIndicator(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Key of the indicator's field in every form that measures progression: {@code progression1} to {@code progression11}. */
    public String formKey() {
        return "progression" + (ordinal() + 1);
    }
}
