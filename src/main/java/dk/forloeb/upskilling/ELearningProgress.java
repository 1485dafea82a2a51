package dk.forloeb.upskilling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When each of the four modules was completed.
 *
 * @param modulesDone four dates; null where the module is not completed
 * @param supported with a helper at hand
 */
public record ELearningProgress(List<LocalDate> modulesDone, boolean supported) {

    public static final int MODULES = 4;

    public ELearningProgress {
        if (modulesDone.size() != MODULES) {
            throw new IllegalArgumentException("There are four modules.");
        }
        modulesDone = Collections.unmodifiableList(new ArrayList<>(modulesDone));
    }

    /** @param number 1–4 */
    public LocalDate moduleDone(int number) {
        return modulesDone.get(number - 1);
    }
}
