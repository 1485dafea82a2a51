package dk.forloeb.screening;

import dk.forloeb.trajectory.OrgUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.data.domain.Persistable;

/** A caseworker (sagsbehandler) who can be the fixed one of trajectories. */
@Entity
@Table(name = "caseworker", schema = "forloeb")
class Caseworker implements Persistable<String> {

    @Id
    @Column(name = "user_id")
    private String userId;

    @Version
    private int version;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "org_unit")
    private OrgUnit orgUnit;

    private String languages;

    @Column(name = "max_load")
    private int maxLoad;

    private boolean active;

    @Transient
    private boolean fresh = true;

    Caseworker() {}

    Caseworker(String userId) {
        this.userId = userId;
    }

    void employ(String newName, OrgUnit newOrgUnit, Collection<String> newLanguages, int newMaxLoad) {
        if (newMaxLoad < 1) {
            throw new IllegalArgumentException(
                    "Caseworker %s: the most trajectories is %d.".formatted(userId, newMaxLoad));
        }
        this.name = newName;
        this.orgUnit = newOrgUnit;
        this.languages = String.join(",", new TreeSet<>(newLanguages));
        this.maxLoad = newMaxLoad;
        this.active = true;
    }

    /** No new trajectories from now on. */
    void retire() {
        this.active = false;
    }

    boolean isActive() {
        return active;
    }

    Candidate candidate(String language, long load) {
        boolean speaks = Arrays.asList(languages.split(",")).contains(language);
        return new Candidate(userId, name, orgUnit, speaks, load, maxLoad);
    }

    @Override
    public String getId() {
        return userId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
