package dk.forloeb.letter;

import java.util.Objects;

/**
 * Whom a letter goes to.
 *
 * @param name null for the citizen, whose name is on the record
 * @param number CVR number of a company or an administration, code of a municipality; null for people
 * @param address where print takes it; null where the carrier looks the address up by number
 */
public record Recipient(RecipientKind kind, String name, String number, String address) {

    static final Recipient CITIZEN = new Recipient(RecipientKind.BORGER, null, null, null);

    public Recipient {
        boolean citizen = kind == RecipientKind.BORGER;
        boolean reachable = citizen ? number == null && address == null : number != null || address != null;
        if (citizen != (name == null) || !reachable) {
            throw new IllegalArgumentException("A recipient of kind %s lacks name or way.".formatted(kind));
        }
    }

    /** @param cvr company number, 8 digits */
    public static Recipient company(String name, String cvr) {
        return new Recipient(RecipientKind.VIRKSOMHED, name, Objects.requireNonNull(cvr, "cvr"), null);
    }

    /** @param code 3 digits */
    public static Recipient municipality(String code) {
        return new Recipient(RecipientKind.KOMMUNE, Municipalities.nameOf(code), code, null);
    }

    /** @param cvr company number of the administration, 8 digits */
    public static Recipient administration(String name, String cvr, String address) {
        return new Recipient(RecipientKind.FORVALTNING, name, Objects.requireNonNull(cvr, "cvr"), address);
    }

    /** A parent or guardian, whose own number is not known here. */
    public static Recipient guardian(String name, String address) {
        return new Recipient(RecipientKind.VAERGE, name, null, Objects.requireNonNull(address, "address"));
    }

    /** Whether it is the citizen of the trajectory. */
    public boolean isCitizen() {
        return kind == RecipientKind.BORGER;
    }

    /** Without name and address, which may be those of a person. */
    @Override
    public String toString() {
        return "Recipient[%s]".formatted(kind);
    }
}
