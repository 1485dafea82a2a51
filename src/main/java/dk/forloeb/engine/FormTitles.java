package dk.forloeb.engine;

import java.util.Collection;
import java.util.Map;

/** What people call forms and processes, for pages that tell where something was done. */
public interface FormTitles {

    /**
     * @param ids of forms, or of processes
     * @return by id the name of the task (or of the process that the form starts) as its newest diagram says; without those
     *     that no diagram knows any more
     */
    Map<String, String> titlesOf(Collection<String> ids);
}
