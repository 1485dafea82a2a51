package dk.forloeb.employment.process;

import dk.forloeb.engine.FormOption;
import dk.forloeb.trajectory.ConsentPurpose;
import java.util.ArrayList;
import java.util.List;

/** Who may receive what with which consent. Diagnoses can be shared with the physician only. */
final class ConsentChoices {

    private static final List<FormOption> ADMINISTRATIONS = List.of(
            new FormOption("SOF", "Socialforvaltningen"),
            new FormOption("SUF", "Sundheds- og Omsorgsforvaltningen"),
            new FormOption("BUF", "Børne- og Ungdomsforvaltningen"),
            new FormOption("KFF", "Kultur- og Fritidsforvaltningen"));

    private static final List<FormOption> SCOPES = List.of(
            new FormOption("ARBEJDE", "Arbejde og uddannelse"),
            new FormOption("SPROG", "Sprog"),
            new FormOption("HELBRED_FUNKTION", "Helbred: hvad borgeren kan, ikke diagnoser"),
            new FormOption("SOCIALT", "Sociale forhold"));

    private static final FormOption DIAGNOSES = new FormOption("HELBRED_DIAGNOSE", "Helbred: diagnoser");

    private ConsentChoices() {}

    static List<FormOption> parties(ConsentPurpose purpose) {
        return switch (purpose) {
            case LAEGE_PAA_JOBCENTER -> List.of(new FormOption("LAEGE", "Lægen på jobcenteret"));
            case TVAERGAAENDE -> ADMINISTRATIONS;
            case ARBEJDSGIVER -> List.of(new FormOption("ARBEJDSGIVER", "Arbejdsgiver"));
            case MENTOR -> List.of(new FormOption("MENTOR", "Mentor"));
            case PARTNER -> List.of(new FormOption("PARTNER", "Samarbejdspartner"));
            case LAEGEATTEST -> List.of(new FormOption("LAEGE", "Egen læge og regionens kliniske funktion"));
        };
    }

    static List<FormOption> scopes(ConsentPurpose purpose) {
        List<FormOption> scopes = new ArrayList<>(SCOPES);
        if (purpose == ConsentPurpose.LAEGE_PAA_JOBCENTER) {
            scopes.add(DIAGNOSES);
        }
        return scopes;
    }
}
