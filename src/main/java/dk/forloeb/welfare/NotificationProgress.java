package dk.forloeb.welfare;

/** What the welfare module tells its process. */
public interface NotificationProgress {

    /** The letter has gone out, or never will. */
    void letterSettled(String trajectoryNo, String notificationId);

    /** The letter does not get through, though it is tried on. */
    void letterStuck(String trajectoryNo, String notificationId);
}
