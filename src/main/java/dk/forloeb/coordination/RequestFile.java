package dk.forloeb.coordination;

import java.util.List;

/** A request with everything that was written about it, for whoever may read it. */
public record RequestFile(RequestView request, RequestTexts texts, List<EntryView> entries, List<ActionView> actions) {}
