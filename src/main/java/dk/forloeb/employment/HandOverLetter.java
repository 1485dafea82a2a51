package dk.forloeb.employment;

import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.letter.Recipient;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * L18 to the municipality that a citizen moved to (retssikkerhedsloven § 9): which parts of the case it has been given, by
 * law and by consent, and which complaints stay here. The parts themselves are not in the letter.
 */
final class HandOverLetter {

    private static final String NOTHING = "Intet";
    private static final String NO_COMPLAINTS = "Ingen";

    private HandOverLetter() {}

    static LetterOrder of(String no, HandOver handOver) {
        String complaints = handOver.openComplaints();
        return new LetterOrder(
                no,
                LetterKind.L18,
                "FLYTNING-%s-%s".formatted(handOver.municipalityCode(), handOver.on()),
                Map.of(
                        LetterField.OVERDRAGET_DEN,
                        LetterTexts.date(handOver.on()),
                        LetterField.LOVENS_OPLYSNINGER,
                        lines(handOver.byLaw(), LegalPart::label),
                        LetterField.SAMTYKKE_OPLYSNINGER,
                        lines(handOver.byConsent(), ConsentedPart::label),
                        LetterField.AABNE_KLAGER,
                        complaints == null ? NO_COMPLAINTS : complaints),
                Recipient.municipality(handOver.municipalityCode()));
    }

    private static <P extends Enum<P>> String lines(Collection<P> parts, Function<P, String> label) {
        return parts.isEmpty() ? NOTHING : parts.stream().sorted().map(label).collect(Collectors.joining("\n"));
    }
}
