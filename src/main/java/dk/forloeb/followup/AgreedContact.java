package dk.forloeb.followup;

import java.util.OptionalInt;

/** Port: how often caseworker and citizen have agreed to be in contact. Nobody answers before there is a plan. */
public interface AgreedContact {

    /** Days between two contacts as agreed in the citizen's plan; empty without a plan. */
    OptionalInt days(String trajectoryNo);
}
