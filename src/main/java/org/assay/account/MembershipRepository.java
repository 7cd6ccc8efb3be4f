package org.assay.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MembershipRepository extends JpaRepository<Membership, UUID> {

    List<Membership> findByDesk(UUID desk);

    List<Membership> findByPersonOrderByCreatedAt(UUID person);

    Optional<Membership> findByPersonAndDesk(UUID person, UUID desk);
}
