package dk.forloeb.engine;

import java.util.Collection;
import java.util.List;

/** Open tasks as the logged-in person has them in Tasklist. */
public interface SeenTasks {

    /** Those of these tasks that the person may see, in two looks however many they are; the others are left out. */
    List<Seen> of(Collection<String> taskIds);

    /**
     * @param trajectoryNo whose course the task belongs to
     * @param assignee user id of who has the task; null while it is free
     * @param workable whether the task is the person's own, or a free one of the person's role
     */
    record Seen(String id, String trajectoryNo, String assignee, boolean workable) {}
}
