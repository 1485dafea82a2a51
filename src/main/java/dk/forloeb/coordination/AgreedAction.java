package dk.forloeb.coordination;

import java.time.LocalDate;

/** Something that was agreed, with who does it and until when. */
public record AgreedAction(String what, ActionOwner owner, LocalDate due) {}
