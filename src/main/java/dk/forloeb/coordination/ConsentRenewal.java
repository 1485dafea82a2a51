package dk.forloeb.coordination;

import java.util.UUID;

/** Port: the task to talk with a citizen about a consent that runs out. */
public interface ConsentRenewal {

    void begin(String trajectoryNo, String caseworkerId, UUID consentId);
}
