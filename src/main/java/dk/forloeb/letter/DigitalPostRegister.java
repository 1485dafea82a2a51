package dk.forloeb.letter;

import dk.forloeb.citizen.Cpr;

/**
 * Port: what the public registers know about reaching citizens and companies (Digital Post's list of the exempt; CPR on
 * death and residence).
 */
public interface DigitalPostRegister {

    Entry of(Cpr cpr);

    /** @param cvr company number, 8 digits */
    Mailbox ofCompany(String cvr);

    /** Whether there is a mailbox in Digital Post (lov om Digital Post fra offentlige afsendere §§ 3-5). */
    enum Mailbox {
        TILMELDT,
        FRITAGET,
        UKENDT
    }

    /** @param abroad whether CPR says that the citizen has left Denmark */
    record Entry(Mailbox mailbox, boolean deceased, boolean abroad) {

        /** Nobody knows better. */
        public static final Entry UNKNOWN = new Entry(Mailbox.UKENDT, false, false);
    }
}
