package dk.forloeb.employment;

/** Port: follow-up and mentor support, which run beside the course until it ends. */
public interface SupportEfforts {

    /** The course has ended: stops what still runs beside it; nothing happens when nothing does. */
    void stop(String trajectoryNo);
}
