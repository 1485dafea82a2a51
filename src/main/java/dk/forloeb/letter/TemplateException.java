package dk.forloeb.letter;

import java.util.List;

/** Letter texts that can't be used; carries one Danish line for each thing to put right. */
public class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    TemplateException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each names file, line and what to do. */
    public List<String> problems() {
        return problems;
    }
}
