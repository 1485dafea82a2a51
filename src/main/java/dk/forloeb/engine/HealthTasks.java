package dk.forloeb.engine;

import java.util.Collection;
import java.util.Set;

/** Tasks whose form shows or asks for what must be kept apart (forvaltningsloven § 28, databeskyttelsesforordningen art. 9). */
public interface HealthTasks {

    /** Which of these are about the citizen's health. */
    Set<String> among(Collection<String> taskIds);
}
