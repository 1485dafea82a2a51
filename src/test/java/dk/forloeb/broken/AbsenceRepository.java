package dk.forloeb.broken;

/** What a delegate must not reach for. */
public interface AbsenceRepository {}
