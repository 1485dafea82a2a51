package dk.forloeb.caseload;

import static dk.forloeb.caseload.BoardRefusedException.refuseIf;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.OrgUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filters that somebody has saved on the board, and those that are shared with the own unit. */
@Service
@Transactional
public class SavedFilterService {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 400;
    private static final int MOST = 50;

    private final JdbcTemplate jdbc;
    private final BoardQuery query;
    private final CurrentUser user;
    private final Clock clock;

    SavedFilterService(JdbcTemplate jdbc, BoardQuery query, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.query = query;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The reader's own and those that others share, by name.
     *
     * @param ownUnit the reader's; null when there is none
     */
    @Transactional(readOnly = true)
    public List<SavedFilter> seenBy(OrgUnit ownUnit) {
        return jdbc.query(
                "select id, name, query, shared_with, owner_id from forloeb.saved_filter"
                        + " where owner_id = ? or shared_with = ? or (? and shared_with is not null)"
                        + " order by lower(name), id",
                (row, index) -> filter(row),
                user.id(),
                ownUnit == null ? "" : ownUnit.name(),
                isLeader());
    }

    /**
     * The filter as it must be kept to show everybody it is shared with what it shows the reader: "my own" and "my unit" are
     * others' own and others' unit to them.
     */
    @Transactional(readOnly = true)
    public BoardFilter forOthers(BoardFilter filter) {
        OrgUnit ownUnit = isLeader() ? null : query.unitOf(user.id());
        if (ownUnit == null) {
            return filter;
        }
        boolean colleagues = filter.wholeUnit() || filter.unit() == ownUnit;
        return filter.of(ownUnit, colleagues ? filter.caseworkerId() : user.id());
    }

    /**
     * @param address what stands after the question mark in the board's address
     * @param filteredUnit the unit that the filter names, with which a team leader shares it
     * @throws BoardRefusedException when it can't be saved like that
     */
    public void save(String name, String address, boolean shared, OrgUnit filteredUnit) {
        BoardReader.require(user);
        String stripped = name == null ? "" : name.strip();
        refuseIf(stripped.isEmpty(), "Giv filteret et navn.");
        refuseIf(stripped.length() > LONGEST_NAME, "Navnet må højst være %d tegn.".formatted(LONGEST_NAME));
        // A database keeps no NUL, and nobody sees the others.
        refuseIf(
                stripped.chars().anyMatch(Character::isISOControl),
                "Navnet indeholder et usynligt styretegn. Skriv det igen.");
        refuseIf(address.isEmpty(), "Vælg først, hvad du vil filtrere på. Hvem du søger på, bliver ikke gemt.");
        refuseIf(address.length() > LONGEST_QUERY, "Filteret er for langt til at blive gemt.");
        OrgUnit unit = null;
        if (shared) {
            unit = isLeader() ? filteredUnit : query.unitOf(user.id());
            refuseIf(unit == null, "Vælg en enhed i filteret først. Det er den, du deler filteret med.");
        }
        Integer kept = jdbc.queryForObject(
                "select count(*) from forloeb.saved_filter where owner_id = ?", Integer.class, user.id());
        refuseIf(kept >= MOST, "Du har gemt %d filtre, og flere kan du ikke have. Slet et først.".formatted(MOST));
        try {
            jdbc.update(
                    "insert into forloeb.saved_filter (id, owner_id, name, query, shared_with, saved_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    user.id(),
                    stripped,
                    address,
                    unit == null ? null : unit.name(),
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException known) {
            throw new BoardRefusedException(
                    "Du har allerede et filter med det navn. Vælg et andet, eller slet det gamle.");
        }
    }

    /** Forgets one of the reader's own; somebody else's stays. */
    public void delete(UUID id) {
        BoardReader.require(user);
        jdbc.update("delete from forloeb.saved_filter where id = ? and owner_id = ?", id, user.id());
    }

    private SavedFilter filter(ResultSet row) throws SQLException {
        String unit = row.getString("shared_with");
        return new SavedFilter(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("query"),
                unit == null ? null : OrgUnit.valueOf(unit),
                user.id().equals(row.getString("owner_id")));
    }

    private boolean isLeader() {
        return user.roles().contains(Role.TEAM_LEADER.key());
    }
}
