package dk.forloeb.caseload;

/** How the board's rows are ordered; the code stands in the address. */
public enum BoardOrder {
    /** What the law sets first, then targets, the earliest first. */
    FRIST("Frist", "d.law_due nulls last, d.target_due nulls last, t.no"),
    /** Whoever has been without contact for longest first. */
    KONTAKT("Længst uden kontakt", "spoken_on nulls first, t.no"),
    /** The newest trajectory first. */
    NYESTE("Nyeste forløb", "t.referred_on desc, t.no desc");

    private final String label;
    private final String sql;

    BoardOrder(String label, String sql) {
        this.label = label;
        this.sql = sql;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    String sql() {
        return sql;
    }
}
