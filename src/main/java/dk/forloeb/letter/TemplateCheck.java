package dk.forloeb.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds everything that is wrong with a letter's text at once, in Danish, by file and line. */
final class TemplateCheck extends AbstractVisitor {

    static final int LONGEST = 20_000;
    static final int LONGEST_TITLE = 200;
    static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern ADDRESS = Pattern.compile("(https://|mailto:|tel:)[^{}\\s]+");
    private static final int NEAR = 3;

    private final LetterKind kind;
    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Set<LetterField> used = EnumSet.noneOf(LetterField.class);
    private final Set<String> headings = new LinkedHashSet<>();
    private int lastLevel;

    private TemplateCheck(LetterKind kind, String file) {
        this.kind = kind;
        this.file = file;
    }

    static Parser parser() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
    }

    /** @param file name by which the person knows the text */
    static List<String> problems(LetterKind kind, String file, String text) {
        TemplateCheck check = new TemplateCheck(kind, file);
        if (text.length() > LONGEST) {
            return List.of("%s: Teksten er for lang. Den må højst fylde %d tegn.".formatted(file, LONGEST));
        }
        check.checkFields(text.split("\\R", -1));
        Node document = parser().parse(text);
        document.accept(check);
        check.checkTitle(document.getFirstChild());
        check.checkContent();
        return check.problems;
    }

    private void checkFields(String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            Matcher field = FIELD.matcher(lines[i]);
            while (field.find()) {
                checkField(field.group(1), i + 1);
            }
            String rest = FIELD.matcher(lines[i]).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                add(i + 1, "Et felt er ikke skrevet færdigt. Skriv det på én linje som {{borgerNavn}}.");
            }
        }
    }

    private void checkField(String key, int line) {
        LetterField field = LetterField.of(key).orElse(null);
        if (field != null && kind.fields().contains(field)) {
            used.add(field);
            return;
        }
        String near = kind.fields().stream()
                .map(LetterField::key)
                .filter(known -> distance(known.toLowerCase(), key.toLowerCase()) <= NEAR)
                .findFirst()
                .map(known -> " Mente du {{%s}}?".formatted(known))
                .orElse("");
        add(
                line,
                "Feltet {{%s}} findes ikke i brevet %s.%s Brevet har felterne %s."
                        .formatted(key, kind.name(), near, keys(kind.fields())));
    }

    private void checkTitle(Node first) {
        if (!(first instanceof Heading heading && heading.getLevel() == 1)) {
            add(1, "Brevet skal begynde med en titel. Skriv # og titlen på første linje.");
            return;
        }
        String title = words(first);
        if (title.isEmpty()) {
            add(1, "Titlen er tom. Skriv den efter # på første linje.");
        } else if (title.length() > LONGEST_TITLE) {
            add(1, "Titlen er for lang. Den må højst fylde %d tegn.".formatted(LONGEST_TITLE));
        }
    }

    private void checkContent() {
        Set<LetterField> missing = EnumSet.copyOf(kind.mandatory());
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            problems.add("%s: Brevet %s skal indeholde %s.".formatted(file, kind.name(), keys(missing)));
        }
        for (String heading : kind.headings()) {
            if (!headings.contains(heading)) {
                problems.add("%s: Brevet %s skal have afsnittet »%s«. Skriv overskriften »## %s« og teksten under den."
                        .formatted(file, kind.name(), heading, heading));
            }
        }
    }

    @Override
    public void visit(Heading heading) {
        String words = words(heading);
        if (heading.getLevel() == 1 && !headings.isEmpty()) {
            add(heading, "Brevet har to titler. Brug ## til afsnittene.");
        } else if (!headings.isEmpty() && heading.getLevel() > lastLevel + 1) {
            add(heading, "Overskriften springer et niveau over. Brug %s her.".formatted("#".repeat(lastLevel + 1)));
        } else if (heading.getLevel() == 1 && FIELD.matcher(words).find()) {
            add(heading, "Titlen må ikke indeholde felter, for den vises i lister.");
        }
        if (heading.getLevel() > 1 && isEmpty(heading)) {
            add(heading, "Afsnittet »%s« er tomt. Skriv en tekst under overskriften.".formatted(words));
        }
        headings.add(words);
        lastLevel = heading.getLevel();
    }

    @Override
    public void visit(HtmlBlock html) {
        add(html, "HTML kan ikke bruges. Skriv almindelig tekst.");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html, "HTML kan ikke bruges. Skriv almindelig tekst.");
    }

    @Override
    public void visit(Image image) {
        add(image, "Billeder kan ikke bruges i breve.");
    }

    @Override
    public void visit(Code code) {
        add(code, "Tegnet ` kan ikke bruges i breve.");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        add(code, "Tegnet ` kan ikke bruges i breve.");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        add(code, "Linjen er rykket for langt ind. Fjern mellemrummene foran den.");
    }

    @Override
    public void visit(Link link) {
        if (!ADDRESS.matcher(link.getDestination()).matches()) {
            add(link, "Et link skal begynde med https:// og må ikke indeholde felter.");
        }
        visitChildren(link);
    }

    private static boolean isEmpty(Heading heading) {
        Node next = heading.getNext();
        return next == null || next instanceof Heading after && after.getLevel() <= heading.getLevel();
    }

    /** What a node says, without its markup. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString().strip();
    }

    private static String keys(Collection<LetterField> fields) {
        return fields.stream().map(field -> "{{" + field.key() + "}}").collect(Collectors.joining(", "));
    }

    private void add(Node node, String sentence) {
        Node placed = node;
        while (placed.getSourceSpans().isEmpty() && placed.getParent() != null) {
            placed = placed.getParent();
        }
        add(
                placed.getSourceSpans().isEmpty()
                        ? 1
                        : placed.getSourceSpans().get(0).getLineIndex() + 1,
                sentence);
    }

    private void add(int line, String sentence) {
        problems.add("%s, linje %d: %s".formatted(file, line, sentence));
    }

    /** How many letters differ (Levenshtein). */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
