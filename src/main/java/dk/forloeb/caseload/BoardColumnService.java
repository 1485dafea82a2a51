package dk.forloeb.caseload;

import dk.forloeb.platform.CodeSet;
import dk.forloeb.platform.CurrentUser;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person's own columns of the board, on every machine. */
@Service
@Transactional
public class BoardColumnService {

    private final JdbcTemplate jdbc;
    private final CurrentUser user;

    BoardColumnService(JdbcTemplate jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The reader's. */
    @Transactional(readOnly = true)
    public Set<BoardColumn> chosen() {
        return jdbc
                .queryForList("select columns from forloeb.board_columns where user_id = ?", String.class, user.id())
                .stream()
                .map(columns -> CodeSet.split(columns, BoardColumn.class))
                .findFirst()
                .orElseGet(BoardColumn::usual);
    }

    /**
     * @throws NoBoardException when the reader's role has no board
     * @throws org.springframework.dao.DuplicateKeyException when the same person chooses for the first time twice at once
     */
    public void choose(Collection<BoardColumn> columns) {
        BoardReader.require(user);
        String codes = CodeSet.join(columns);
        int known = jdbc.update("update forloeb.board_columns set columns = ? where user_id = ?", codes, user.id());
        if (known == 0) {
            jdbc.update("insert into forloeb.board_columns (user_id, columns) values (?, ?)", user.id(), codes);
        }
    }
}
