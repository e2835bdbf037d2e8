package dev.cimiento.persistence.account.profile;

import dev.cimiento.domain.account.profile.PostalAddress;
import java.util.Optional;

/** The values that a statement writes to the columns of a postal address; all are null if there is no address. */
public record AddressColumns(Optional<PostalAddress> address) {

    public Optional<String> recipient() {
        return address.map(PostalAddress::recipient);
    }

    public Optional<String> street() {
        return address.map(PostalAddress::street);
    }

    public Optional<String> postalCode() {
        return address.flatMap(PostalAddress::postalCode);
    }

    public Optional<String> city() {
        return address.map(PostalAddress::city);
    }

    public Optional<String> region() {
        return address.flatMap(PostalAddress::region);
    }

    public Optional<String> country() {
        return address.map(PostalAddress::country);
    }
}
