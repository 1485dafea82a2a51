package dk.forloeb.broken;

/** A name that says nothing. */
public class AbsenceData {}
