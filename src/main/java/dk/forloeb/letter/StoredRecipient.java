package dk.forloeb.letter;

import dk.forloeb.platform.FieldCipher;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** A recipient who is not the citizen, as the table keeps one: name and address may be those of a person. */
@Embeddable
record StoredRecipient(
        @Column(name = "recipient_name_encrypted") String nameEncrypted,
        @Column(name = "recipient_number") String number,
        @Column(name = "recipient_address_encrypted") String addressEncrypted) {

    /** @return null for the citizen */
    static StoredRecipient of(Recipient recipient, FieldCipher cipher) {
        return recipient.isCitizen()
                ? null
                : new StoredRecipient(
                        cipher.encrypt(recipient.name()),
                        recipient.number(),
                        Optional.ofNullable(recipient.address())
                                .map(cipher::encrypt)
                                .orElse(null));
    }

    Recipient open(RecipientKind kind, FieldCipher cipher) {
        return new Recipient(
                kind,
                cipher.decrypt(nameEncrypted),
                number,
                Optional.ofNullable(addressEncrypted).map(cipher::decrypt).orElse(null));
    }
}
