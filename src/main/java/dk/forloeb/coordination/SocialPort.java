package dk.forloeb.coordination;

/**
 * Port: hands a request to another administration. Called at least once for each request, again after a crash or a failure,
 * always with the same id; whoever has the id already does nothing.
 */
public interface SocialPort {

    /** @throws RequestNotSharedException when it must be tried again */
    void share(OutgoingRequest request);
}
