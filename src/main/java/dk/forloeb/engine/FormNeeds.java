package dk.forloeb.engine;

import java.util.List;

/** What forms that wait would be refused for, told before anybody fills them in. */
public interface FormNeeds {

    /**
     * What the form's receiver says is missing ({@link FormReceiver#missing}); empty for a form without one. Whoever asks has
     * seen to it that the reader may know of the trajectory.
     */
    List<String> missing(String formId, String trajectoryNo);
}
