package dk.forloeb.trajectory;

import java.util.Arrays;
import java.util.List;

/** Who may receive information with a consent. */
public enum ConsentParty {
    LAEGE("Lægen på jobcenteret", ConsentPurpose.LAEGE_PAA_JOBCENTER),
    SOF("Socialforvaltningen", ConsentPurpose.TVAERGAAENDE),
    SUF("Sundheds- og Omsorgsforvaltningen", ConsentPurpose.TVAERGAAENDE),
    BUF("Børne- og Ungdomsforvaltningen", ConsentPurpose.TVAERGAAENDE),
    KFF("Kultur- og Fritidsforvaltningen", ConsentPurpose.TVAERGAAENDE),
    ANDEN("Anden forvaltning", ConsentPurpose.TVAERGAAENDE),
    ARBEJDSGIVER("Arbejdsgiver", ConsentPurpose.ARBEJDSGIVER),
    MENTOR("Mentor", ConsentPurpose.MENTOR),
    PARTNER("Samarbejdspartner", ConsentPurpose.PARTNER),
    EGEN_LAEGE("Borgerens egen læge", ConsentPurpose.LAEGEATTEST),
    KLINISK_FUNKTION("Regionens kliniske funktion", ConsentPurpose.LAEGEATTEST);

    private final String label;
    private final ConsentPurpose purpose;

    ConsentParty(String label, ConsentPurpose purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Who may be named in a consent for this purpose. */
    public static List<ConsentParty> of(ConsentPurpose purpose) {
        return Arrays.stream(values()).filter(party -> party.purpose == purpose).toList();
    }

    /** Danish name; the code itself when an older answer names somebody else. */
    static String labelOf(String code) {
        return Arrays.stream(values())
                .filter(party -> party.name().equals(code))
                .map(ConsentParty::label)
                .findFirst()
                .orElse(code);
    }
}
