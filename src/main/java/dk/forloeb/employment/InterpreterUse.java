package dk.forloeb.employment;

/** Whether and how an interpreter took part in a meeting; never a relative or a child. */
public enum InterpreterUse {
    NEJ,
    FREMMOEDE,
    TELEFON,
    VIDEO
}
