package dk.forloeb.engine;

import java.util.List;

/** The start forms that concern a trajectory which exists: what the person who asks may begin beside a course. */
public interface StartableForms {

    /** By their Danish names. */
    List<StartableForm> ofCourse();

    /** @param name Danish name of the process */
    record StartableForm(String processId, String name) {}
}
