package org.assay.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiTokenRepository extends JpaRepository<ApiToken, UUID> {

    Optional<ApiToken> findByIdAndPerson(UUID id, UUID person);

    List<ApiToken> findByPersonAndDeskOrderByCreatedAtDesc(UUID person, UUID desk);

    void deleteByPerson(UUID person);

    void deleteByPersonAndDesk(UUID person, UUID desk);
}
