package dk.forloeb.letter;

import dk.forloeb.platform.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the letters' texts: those that come with the product, and the versions that process owners store over them. */
@Service
@Transactional
public class TemplateService {

    static final Map<LetterField, String> SAMPLES =
            Arrays.stream(LetterField.values()).collect(Collectors.toMap(field -> field, LetterField::sample));

    private final Map<LetterKind, LetterTemplate> shipped = new EnumMap<>(LetterKind.class);
    private final TemplateRepository versions;
    private final CurrentUser currentUser;
    private final Clock clock;

    TemplateService(TemplateRepository versions, CurrentUser currentUser, Clock clock) {
        this.versions = versions;
        this.currentUser = currentUser;
        this.clock = clock;
        List<String> problems = new ArrayList<>();
        for (LetterKind kind : LetterKind.values()) {
            String text = read("letters/" + kind.file());
            problems.addAll(TemplateCheck.problems(kind, kind.file(), text));
            shipped.put(kind, new LetterTemplate(kind, 0, text));
        }
        refuse(problems);
    }

    /** @throws TemplateException when a stored text no longer fits what this release knows */
    @Transactional(readOnly = true)
    public void checkStored() {
        refuse(versions.findNewest().stream()
                .map(TemplateVersion::template)
                .flatMap(
                        template -> TemplateCheck.problems(template.kind(), nameOf(template), template.text()).stream())
                .toList());
    }

    /** Every letter's text in use. */
    @Transactional(readOnly = true)
    public List<TemplateView> inUse() {
        Map<LetterKind, TemplateView> newest = versions.findNewest().stream()
                .map(TemplateVersion::view)
                .collect(Collectors.toMap(TemplateView::kind, version -> version));
        return Arrays.stream(LetterKind.values())
                .map(kind -> newest.getOrDefault(kind, shipped(kind)))
                .toList();
    }

    /** Every version of a letter's text, the newest first. */
    @Transactional(readOnly = true)
    public List<TemplateView> versions(LetterKind kind) {
        List<TemplateView> all = new ArrayList<>(versions.findByKindOrderByVersionNoDesc(kind).stream()
                .map(TemplateVersion::view)
                .toList());
        all.add(shipped(kind));
        return all;
    }

    /**
     * Stores a new version, which is used from now on.
     *
     * @param basedOn version that the person has edited
     * @throws TemplateException when the text can't be used, or somebody else has stored a version meanwhile
     */
    public TemplateView store(LetterKind kind, int basedOn, String typed) {
        String text = normal(typed);
        refuse(TemplateCheck.problems(kind, kind.file(), text));
        int newest = current(kind).version();
        if (newest != basedOn) {
            throw overtaken(kind);
        }
        try {
            return versions.saveAndFlush(new TemplateVersion(
                            new LetterTemplate(kind, newest + 1, text), LocalDateTime.now(clock), currentUser.id()))
                    .view();
        } catch (DataIntegrityViolationException storedMeanwhile) {
            throw overtaken(kind);
        }
    }

    /** What is wrong with a text; nothing is stored. */
    public List<String> problems(LetterKind kind, String typed) {
        return TemplateCheck.problems(kind, kind.file(), normal(typed));
    }

    /**
     * The letter as a citizen who does not exist would get it.
     *
     * @throws TemplateException when the text can't be used
     */
    public LetterText preview(LetterKind kind, String typed) {
        String text = normal(typed);
        refuse(TemplateCheck.problems(kind, kind.file(), text));
        LetterTemplate template = new LetterTemplate(kind, 0, text);
        return new LetterText(template.title(), template.merge(SAMPLES));
    }

    @Transactional(readOnly = true)
    LetterTemplate current(LetterKind kind) {
        return versions.findFirstByKindOrderByVersionNoDesc(kind)
                .map(TemplateVersion::template)
                .orElseGet(() -> shipped.get(kind));
    }

    private TemplateView shipped(LetterKind kind) {
        return new TemplateView(kind, 0, shipped.get(kind).text(), null, null);
    }

    private static TemplateException overtaken(LetterKind kind) {
        return new TemplateException(
                List.of("%s: En anden har gemt en ny version imens. Åbn siden igen, og skriv dine ændringer ind i den."
                        .formatted(kind.file())));
    }

    private static String nameOf(LetterTemplate template) {
        return "%s, version %d".formatted(template.kind().file(), template.version());
    }

    private static String normal(String typed) {
        return typed.replace("\r\n", "\n").strip() + "\n";
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new TemplateException(problems);
        }
    }

    private static String read(String resource) {
        try (InputStream file = TemplateService.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new TemplateException(List.of("%s: Filen findes ikke.".formatted(resource)));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
