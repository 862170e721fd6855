// Made by `npm run openapi` from apps/api/openapi.json; never edited by hand.
export interface paths {
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the identity provider, and afterwards to `returnTo` */
        get: operations["Session_login"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the login of this browser */
        post: operations["Session_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link is for; nothing changes by looking */
        post: operations["SignIn_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/invitation/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show who one is: on to the identity provider, or a code is sent */
        post: operations["SignIn_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/invitation/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The code that was sent: the invitation is taken up, and one is logged in */
        post: operations["SignIn_prove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a code by mail; the answer is the same for every address */
        post: operations["SignIn_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/code/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log in with the code that was sent */
        post: operations["SignIn_byCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, with units and roles */
        get: operations["Organisation_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The municipality’s units */
        get: operations["Organisation_units"];
        put?: never;
        /** Make a unit */
        post: operations["UnitWrites_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members and their roles, by name; for external units their own */
        get: operations["Organisation_members"];
        put?: never;
        /** Add somebody with their first post */
        post: operations["MemberWrites_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call a unit something else, from a day on */
        post: operations["UnitWrites_rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Place a unit under another */
        post: operations["UnitWrites_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a unit where nobody and nothing is left */
        post: operations["UnitWrites_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who is told at once about an hour deadline */
        post: operations["UnitWrites_duty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{memberId}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a member another post */
        post: operations["MemberWrites_addPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{memberId}/memberships/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a post; refused while plans or work lie with the member there (`POST /caseloads` gives them to others) */
        post: operations["MemberWrites_endPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{memberId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a member is reached: by themselves, a leader or an administrator */
        post: operations["MemberWrites_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{memberId}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Away from and until, and who stands in: by themselves, a leader or an administrator */
        post: operations["MemberWrites_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closing-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The municipality’s own closing days */
        get: operations["ClosingDays_list"];
        put?: never;
        /** Close a day. Working days are counted without it from now on; `datesKept` open dates stay as they are */
        post: operations["ClosingDays_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closing-days/{day}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed day again, before it comes */
        post: operations["ClosingDays_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a young person by name or CPR number */
        post: operations["Persons_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue */
        get: operations["Templates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its steps */
        get: operations["Templates_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a plan would contain, with dates and reasons; nothing is stored */
        post: operations["Templates_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans that you have a part in */
        get: operations["Plans_list"];
        put?: never;
        /** Start a plan */
        post: operations["PlanWrites_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan, as much of it as is for you */
        get: operations["Plans_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find a plan by its young person’s name or CPR number */
        post: operations["Plans_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/proposed-bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom each part of a template went to last time */
        get: operations["Plans_proposed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/handovers/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief for a handover, written from what is recorded, to be edited and offered */
        get: operations["Plans_brief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its history, oldest or newest first, as much of it as is for you */
        get: operations["Plans_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has looked at the plan, when and why: for its young person, and for control */
        get: operations["Looks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/looks/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of them at once, to take along */
        get: operations["Looks_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a copy of all that is held; it has to be ready within a month */
        post: operations["Copies_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/copies/{copyId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The copy as it would be with these gaps, and every text that goes into it */
        post: operations["Copies_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/copies/{copyId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the copy ready for the young person, as it was read */
        post: operations["Copies_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/copies/{copyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy that is ready: all that is held, as it was then */
        get: operations["Copies_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/copies/{copyId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file to take along */
        get: operations["Copies_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a plan that you have no part in for four hours, with a reason; your leader is told and reviews it */
        post: operations["Openings_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/break-glass/{openingId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether it was right to open the plan */
        post: operations["Openings_reviewed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans opened in an emergency and how their review stands, without the young people */
        get: operations["Openings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/look-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each unit has looked at young people, by week */
        get: operations["Openings_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a fact that deadlines and conditions hang on */
        post: operations["PlanWrites_fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/cadence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide the follow-up cadence, with reasons */
        post: operations["PlanWrites_cadence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the birth date or a fact; every date that hangs on it moves */
        post: operations["PlanWrites_corrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another member of the lead’s unit becomes coordinator */
        post: operations["PlanWrites_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/circle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind a role to a unit, with its basis */
        post: operations["PlanWrites_circle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The plan’s number in another system */
        post: operations["PlanWrites_references"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The young person’s own words */
        post: operations["PlanWrites_voice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the plan, with an answer for each open step with a date set by law */
        post: operations["PlanWrites_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the plan again, until the 23rd birthday */
        post: operations["PlanWrites_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a consent, or record one that was given */
        post: operations["Consents_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/consents/{consentId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give or refuse a consent that is asked for */
        post: operations["Consents_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/consents/{consentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a consent; all that rests on it ends at once */
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/guardians": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a guardian part in the plan, until the 18th birthday */
        post: operations["Consents_admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/guardians/{guardianId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a guardian’s part in the plan */
        post: operations["Consents_endGuardian"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was invited to the plan */
        get: operations["PlanInvitations_list"];
        put?: never;
        /** Invite somebody who has part in the plan, by mail */
        post: operations["PlanInvitations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/invitations/{invitationId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send another link; the one before is void */
        post: operations["PlanInvitations_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/invitations/{invitationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a link that was not used */
        post: operations["PlanInvitations_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which members of units outside were invited */
        get: operations["MemberInvitations_list"];
        put?: never;
        /** Invite a member of a unit outside, by mail */
        post: operations["MemberInvitations_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send another link; the one before is void */
        post: operations["MemberInvitations_sendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a link that was not used */
        post: operations["MemberInvitations_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share a chosen part with a unit outside the municipality */
        post: operations["Shares_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/shares/{shareId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share another part, or until another day */
        post: operations["Shares_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/shares/{shareId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop sharing */
        post: operations["Shares_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/shares/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plan as an external unit sees it now */
        get: operations["Shares_seen"];
        put?: never;
        /** The plan as an external unit would see it */
        post: operations["Shares_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show one unit or member more, for one purpose */
        post: operations["Shares_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/referrals/{referralId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The purpose is fulfilled, or the access is revoked */
        post: operations["Shares_endReferral"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a step of one’s own, with the same clocks */
        post: operations["Steps_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the step to a member of its unit */
        post: operations["Steps_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the step oneself */
        post: operations["Steps_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete the step */
        post: operations["Steps_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not relevant, with a reason; a step with a date set by law needs a team leader */
        post: operations["Steps_skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a finished step again; without a reason by whoever finished it, for a minute */
        post: operations["Steps_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/set-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a target, with a reason; a date set by law does not move */
        post: operations["Steps_setDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/record-exceeded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a date set by law was exceeded, and why */
        post: operations["Steps_recordExceeded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause: targets wait, dates set by law do not */
        post: operations["Steps_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a pause */
        post: operations["Steps_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/steps/{stepId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When, where and who, for a meeting or visit */
        post: operations["Steps_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a step, a role or the lead */
        post: operations["Handovers_offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/handovers/{handoverId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, for oneself or, as a leader, for a member */
        post: operations["Handovers_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/handovers/{handoverId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline, with a reason */
        post: operations["Handovers_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/handovers/{handoverId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the offer back */
        post: operations["Handovers_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/handovers/{handoverId}/first-meeting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the first meeting; with it the sender is released */
        post: operations["Handovers_firstMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/escalations/{escalationId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is seen */
        post: operations["EscalationWrites_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{planId}/escalations/{escalationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer it: one of four answers, with a reason */
        post: operations["EscalationWrites_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My work and my units’, by date */
        get: operations["Inbox_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a leader, earliest answer first */
        get: operations["Inbox_escalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dates set by law within 30 days, handovers unanswered, 17-year-olds without a decision */
        get: operations["Inbox_risk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is overdue, by unit and week; `GET /inbox?state=overdue&unit=…&week=…` lists what was counted */
        get: operations["Leaders_overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each person carries now and in the coming weeks */
        get: operations["Leaders_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Handovers that wait for an answer or a first meeting, on either side, the earliest clock first */
        get: operations["Leaders_handovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is or will be away, and who stands in */
        get: operations["Leaders_absences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseloads/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What somebody holds at a unit, and who could take it */
        post: operations["Caseloads_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give plans to colleagues: a result for each plan; the same key sent again does what is left */
        post: operations["Caseloads_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseloads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a caseload is */
        get: operations["Caseloads_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the daily check of every plan found and repaired, newest first */
        get: operations["Checks_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ids and ages of the municipality’s keys */
        get: operations["Keys_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what, as the server decides it */
        get: operations["Rights_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How late clocks are, what waits, and how the daily check stands */
        get: operations["Operations_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities/{code}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The municipality’s now */
        get: operations["Clock_show"];
        put?: never;
        /** Wind a training municipality’s clock forward */
        post: operations["Clock_wind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `plan-changed` {planId, version (not for people outside)}, `resync` (look again), `heartbeat` */
        get: operations["Stream_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codec/encode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Seal payloads */
        post: operations["Codec_encode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open payloads */
        post: operations["Codec_decode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database is reachable; the engine’s state is told and does not decide */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LoggedOutDto: {
            /** @description Where the browser goes now, so that the identity provider forgets the login too. */
            goTo: string;
        };
        LinkDto: {
            /** @description What stands behind `#` in the link. */
            token: string;
        };
        /** @enum {string} */
        Invitee: "member" | "young-person" | "guardian";
        /** @enum {string} */
        InvitationProof: "oidc" | "code";
        OpenedLinkDto: {
            invitee: components["schemas"]["Invitee"];
            proof: components["schemas"]["InvitationProof"];
            /** @description The municipality’s name. */
            municipality: string;
            /** Format: date-time */
            until: string;
        };
        BegunDto: {
            /** @description Where the browser goes, to log in. */
            goTo?: string;
            /** @description Where a code was sent, veiled. */
            sentTo?: string;
        };
        LinkCodeDto: {
            /** @description What stands behind `#` in the link. */
            token: string;
            /** @description The code in the mail. */
            code: string;
        };
        ChoiceOfLoginDto: {
            /** Format: uuid */
            as: string;
            kind: components["schemas"]["Invitee"];
            /** @description The municipality’s name. */
            municipality: string;
            /** @description The unit’s name, of a member. */
            unit?: string;
        };
        EnteredDto: {
            /** @description Where the browser goes now: logged in. */
            goTo?: string;
            /** @description Several log in with this address. */
            choose?: components["schemas"]["ChoiceOfLoginDto"][];
        };
        AskCodeDto: {
            /** Format: email */
            mail: string;
        };
        CodeAskedDto: {
            /** @description For how many minutes a code holds. Whether the address is known is not said. */
            minutes: number;
        };
        MailCodeDto: {
            /** Format: email */
            mail: string;
            /** @description The code in the mail. */
            code: string;
            /**
             * Format: uuid
             * @description As whom, where several log in with the same address: of `choose`.
             */
            as?: string;
        };
        /** @enum {string} */
        ActorKind: "member" | "young-person" | "guardian";
        /**
         * @description How surely the login says who it is; `low`, a code by mail, may do less.
         * @enum {string}
         */
        Assurance: "low" | "substantial" | "high";
        /** @enum {string} */
        Language: "da" | "en";
        OwnMunicipalityDto: {
            code: string;
            name: string;
            /** @description A training municipality’s clock can be wound forward. */
            training: boolean;
            /**
             * Format: date-time
             * @description The municipality’s now.
             */
            now: string;
        };
        /** @enum {string} */
        Sector: "social" | "guidance" | "employment" | "placement" | "adult" | "education" | "health" | "cross-sector";
        /** @enum {string} */
        MemberRole: "practitioner" | "coordinator" | "team-leader" | "department-head" | "director" | "administrator" | "auditor";
        MembershipDto: {
            unit: string;
            unitName?: string;
            sector: components["schemas"]["Sector"];
            role: components["schemas"]["MemberRole"];
            external: boolean;
        };
        MeDto: {
            kind: components["schemas"]["ActorKind"];
            /** @description How surely the login says who it is; `low`, a code by mail, may do less. */
            assurance: components["schemas"]["Assurance"];
            /**
             * Format: uuid
             * @description The member’s id, the young person’s or the guardian’s.
             */
            id: string;
            name: string;
            language: components["schemas"]["Language"];
            municipality: components["schemas"]["OwnMunicipalityDto"];
            memberships: components["schemas"]["MembershipDto"][];
        };
        UnitDto: {
            id: string;
            name: string;
            sector: components["schemas"]["Sector"];
            /** @description The unit above. */
            parentId: string | null;
            external: boolean;
            /** @description The duty list: members told at once about an hour deadline. */
            duty: string[];
            /**
             * Format: date
             * @description Closed on this day: known to what happened, and nothing new goes there.
             */
            closedOn: string | null;
        };
        UnitListDto: {
            items: components["schemas"]["UnitDto"][];
            next: string | null;
        };
        MemberDto: {
            /** Format: uuid */
            memberId: string;
            name: string;
            unitId: string;
            role: components["schemas"]["MemberRole"];
            phone: string | null;
            mail: string | null;
            /**
             * Format: date
             * @description Away from this day; null: from now on.
             */
            awayFrom: string | null;
            /**
             * Format: date
             * @description Away until the end of this day.
             */
            awayUntil: string | null;
            /** Format: uuid */
            standInId: string | null;
        };
        MemberListDto: {
            items: components["schemas"]["MemberDto"][];
            next: string | null;
        };
        CreateUnitDto: {
            name: string;
            sector: components["schemas"]["Sector"];
            /** @description The unit above. */
            parent: string;
            /** @description Outside the municipality: a placement. */
            external?: boolean;
        };
        /** @enum {string} */
        OrganisationWarningCode: "unit-without-leader" | "stand-in-away" | "open-escalations";
        OrganisationWarningDto: {
            code: components["schemas"]["OrganisationWarningCode"];
            units?: string[];
            members?: string[];
            count?: number;
        };
        OrganisedDto: {
            /** @description The unit that it is about; of a new unit its id. */
            unit?: string;
            /**
             * Format: uuid
             * @description The member that it is about; of a new one the id.
             */
            member?: string;
            /** @description For closing days: open dates on or after that day. They stay as they were counted. */
            datesKept?: number;
            /** @description What was confirmed. */
            warnings: components["schemas"]["OrganisationWarningDto"][];
        };
        RenameUnitDto: {
            name: string;
            /**
             * Format: date
             * @description From this day on, today or later; today when absent.
             * @example 2027-03-14
             */
            from?: string;
        };
        MoveUnitDto: {
            /** @description What `needs-confirmation` told (`about.warnings`) was read and is wanted. */
            confirmed?: boolean;
            /** @description The unit above. */
            parent: string;
        };
        CloseUnitDto: {
            /** @description What `needs-confirmation` told (`about.warnings`) was read and is wanted. */
            confirmed?: boolean;
        };
        DutyDto: {
            /** @description Members who are told at once about an hour deadline; empty: the team leaders. */
            members: string[];
        };
        AddMemberDto: {
            name: string;
            /** @description The identity provider’s subject. One that is known keeps its name. Absent: outside, to be invited. */
            login?: string;
            unit: string;
            role: components["schemas"]["MemberRole"];
            /** @example 46 31 50 00 */
            phone?: string;
            /** Format: email */
            mail?: string;
        };
        PostDto: {
            /** @description What `needs-confirmation` told (`about.warnings`) was read and is wanted. */
            confirmed?: boolean;
            unit: string;
            role: components["schemas"]["MemberRole"];
        };
        ContactDto: {
            /** @description Only at this unit; at all of them when absent. */
            unit?: string;
            /**
             * @description Null takes it away, absent leaves it.
             * @example 46 31 50 00
             */
            phone?: string | null;
            /**
             * Format: email
             * @description Null takes it away, absent leaves it.
             */
            mail?: string | null;
        };
        SetAbsenceDto: {
            /** @description What `needs-confirmation` told (`about.warnings`) was read and is wanted. */
            confirmed?: boolean;
            /**
             * Format: date
             * @description The first day; today when absent.
             * @example 2027-03-14
             */
            from?: string;
            /**
             * Format: date
             * @description The last day. Absent: they are here, and a set absence ends.
             * @example 2027-03-14
             */
            until?: string;
            /**
             * Format: uuid
             * @description Who stands in: another member of the municipality who is there.
             */
            standIn?: string;
        };
        ClosingDayRowDto: {
            /** Format: date */
            day: string;
            /** @description Still ahead, and may therefore be removed. */
            ahead: boolean;
        };
        ClosingDaysDto: {
            items: components["schemas"]["ClosingDayRowDto"][];
        };
        ClosingDayDto: {
            /**
             * Format: date
             * @description A working day that is still ahead.
             * @example 2027-03-14
             */
            day: string;
        };
        RemoveClosingDayDto: {
            /** @description What `needs-confirmation` told (`about.warnings`) was read and is wanted. */
            confirmed?: boolean;
        };
        PersonSearchDto: {
            /** @description Beginnings of the words of a name (at least two letters), or a whole CPR number. */
            term: string;
        };
        /** @enum {string} */
        PlanKind: "coordination" | "concern";
        /** @enum {string} */
        PlanStatus: "running" | "closed";
        PlanOfPersonDto: {
            /** Format: uuid */
            planId: string;
            kind: components["schemas"]["PlanKind"];
            status: components["schemas"]["PlanStatus"];
            /**
             * Format: date
             * @description The next open date of any kind.
             */
            dueOn: string | null;
        };
        FoundPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            birthDate: string;
            protectedAddress: boolean;
            /** @description A shared plan runs in the municipality already: another one cannot be started. */
            hasRunningPlan: boolean;
            /**
             * Format: uuid
             * @description That plan, where you have no part in it and could open it in an emergency: `POST /plans/{id}/break-glass`.
             */
            emergencyPlanId?: string;
            /** @description Their plans in which you have a part. */
            plans: components["schemas"]["PlanOfPersonDto"][];
        };
        FoundPersonsDto: {
            /** @description At most 20; a longer name finds fewer. */
            items: components["schemas"]["FoundPersonDto"][];
        };
        /**
         * @description `section`: only ever added to a coordination plan.
         * @enum {string}
         */
        TemplateKind: "coordination" | "concern" | "section";
        TextDto: {
            da: string;
            en: string;
        };
        TemplateLabelDto: {
            id: string;
            version: number;
            /** @description `section`: only ever added to a coordination plan. */
            kind: components["schemas"]["TemplateKind"];
            title: components["schemas"]["TextDto"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            /** @description The sector whose unit starts it. */
            startSector: components["schemas"]["Sector"];
            roles: string[];
        };
        TemplateListDto: {
            items: components["schemas"]["TemplateLabelDto"][];
            next: string | null;
        };
        /** @enum {string} */
        StepKind: "task" | "meeting" | "contact" | "decision" | "measurement" | "visit" | "handover";
        /** @enum {string} */
        PlanRole: "coordinator" | "social-team-leader" | "contact-person" | "guidance" | "job-centre" | "placement" | "adult-services" | "social-adviser" | "young-person" | "parents" | "school" | "team";
        OutcomeDto: {
            code: string;
            label: components["schemas"]["TextDto"];
        };
        /** @enum {string} */
        DeadlineKind: "target" | "limit";
        TemplateDeadlineDto: {
            kind: components["schemas"]["DeadlineKind"];
            /** @description What the date hangs on: "six months before the 18th birthday". */
            when: components["schemas"]["TextDto"];
            /** @description Its paragraph, method or policy. */
            basis: components["schemas"]["TextDto"];
            /** @description Met by an offer of handover. */
            byOffer: boolean;
        };
        /** @enum {string} */
        PredecessorStrength: "required" | "usual";
        TemplatePredecessorDto: {
            /** @description Codes; each of them has finished or is not relevant. */
            steps: string[];
            strength: components["schemas"]["PredecessorStrength"];
        };
        StepDrawingDto: {
            /** @description The lane: the sector from which its role is normally bound. */
            sector: components["schemas"]["Sector"];
            /** @description When it opens; at once when absent. */
            opens?: components["schemas"]["TextDto"];
            deadlines: components["schemas"]["TemplateDeadlineDto"][];
            after: components["schemas"]["TemplatePredecessorDto"][];
            /** @description How it repeats: `every`, `cadence`, `count-per-year`, `with-fact`, `with-step`. */
            repeats?: string;
            /** @description Only where a condition holds. */
            conditional: boolean;
        };
        TemplateStepDto: {
            code: string;
            kind: components["schemas"]["StepKind"];
            title: components["schemas"]["TextDto"];
            owner: components["schemas"]["PlanRole"];
            contributors: string[];
            forYoung: boolean;
            outcomes: components["schemas"]["OutcomeDto"][];
            /** @description The ladder that it climbs. */
            ladder: string;
            /** @description Dates, predecessors, conditions and repeats as the template writes them. */
            rules: {
                [key: string]: unknown;
            };
            drawing: components["schemas"]["StepDrawingDto"];
        };
        TemplateDto: {
            id: string;
            version: number;
            /** @description `section`: only ever added to a coordination plan. */
            kind: components["schemas"]["TemplateKind"];
            title: components["schemas"]["TextDto"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo?: string;
            /** @description The sector whose unit starts it. */
            startSector: components["schemas"]["Sector"];
            roles: string[];
            /** @description Ages in months: from, and below. */
            admits: {
                [key: string]: number;
            };
            steps: components["schemas"]["TemplateStepDto"][];
            /** @description Ladders by name. */
            ladders: {
                [key: string]: unknown;
            };
        };
        HolderDto: {
            /** @description A unit’s id. */
            unit: string;
            /**
             * Format: uuid
             * @description A member of that unit.
             */
            member?: string;
        };
        BasisDto: {
            /** @enum {string} */
            kind: "consent" | "law";
            /**
             * @description Whose consent.
             * @enum {string}
             */
            from?: "young-person" | "guardian";
            /**
             * Format: date
             * @description When the consent was given.
             * @example 2027-03-14
             */
            on?: string;
            /** @description The recorded consent, where it is recorded. */
            consentId?: string;
            /** @description The paragraph, for example `barnets lov § 111`. */
            ref?: string;
        };
        RoleBindingDto: {
            /** @description A unit’s id. */
            unit: string;
            /**
             * Format: uuid
             * @description A member of that unit.
             */
            member?: string;
            role: components["schemas"]["PlanRole"];
            basis?: components["schemas"]["BasisDto"];
        };
        /** @enum {string} */
        FactCode: "placed" | "effort-started" | "parallel-assessment-done" | "youth-plan-duty" | "education-changed" | "plan-revised" | "disability" | "benefit-applied" | "received";
        FactDto: {
            code: components["schemas"]["FactCode"];
            /**
             * Format: date
             * @example 2027-03-14
             */
            from: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            to?: string;
            /**
             * Format: date-time
             * @description For facts that are instants (`received`).
             * @example 2027-03-14T09:00:00Z
             */
            at?: string;
            /**
             * @description For `placed`: with or without consent.
             * @enum {string}
             */
            consent?: "with" | "without";
            /** @description Where it is known from: `own-unit`, `citizen`, `placement`, `register`. */
            source: string;
        };
        PreviewDto: {
            /**
             * Format: date
             * @example 2027-03-14
             */
            birthDate: string;
            /** @description The version in force today when absent. */
            version?: number;
            /**
             * Format: date
             * @description Today when absent.
             * @example 2027-03-14
             */
            startOn?: string;
            /** @description Your own unit when absent. */
            startUnit?: string;
            /** @description Yourself when absent. */
            lead?: components["schemas"]["HolderDto"];
            circle?: components["schemas"]["RoleBindingDto"][];
            facts?: components["schemas"]["FactDto"][];
            /**
             * Format: uuid
             * @description Somebody whom the municipality knows: whether a plan runs already.
             */
            personId?: string;
        };
        PreviewSectionDto: {
            key: string;
            template: string;
            version: number;
            /** Format: date */
            beganOn: string;
        };
        /** @enum {string} */
        StepStatus: "dormant" | "planned" | "waiting" | "open" | "paused";
        PreviewDeadlineDto: {
            kind: components["schemas"]["DeadlineKind"];
            /** Format: date */
            due: string;
            /**
             * Format: date-time
             * @description For deadlines counted in hours.
             */
            at?: string;
            /** @description Replaces a date that had passed at the start. */
            late?: boolean;
            /** @description A date set by law that passed before the plan was here. */
            missedBefore?: boolean;
            /** @description Why this day. */
            sentence: components["schemas"]["TextDto"];
        };
        PreviewStepDto: {
            /** @description `<section>.<code>` */
            key: string;
            stepId: string;
            title?: components["schemas"]["TextDto"];
            owner: components["schemas"]["PlanRole"];
            unit: string;
            status: components["schemas"]["StepStatus"];
            /** Format: date */
            opensOn?: string;
            deadlines: components["schemas"]["PreviewDeadlineDto"][];
            /** @description Of these, `done` before the plan names one. */
            outcomes: components["schemas"]["OutcomeDto"][];
        };
        UnfilledRoleDto: {
            role: components["schemas"]["PlanRole"];
            /** @description Its steps; they fall to the coordinator until somebody is bound. */
            steps: number;
        };
        PreviewConflictsDto: {
            /** @description The young person has a running plan in the municipality: the start would be refused. */
            runningPlan: boolean;
            /** @description Steps whose date set by law has passed. */
            missedLimits: string[];
            unfilled: components["schemas"]["UnfilledRoleDto"][];
        };
        PlanPreviewDto: {
            /** Format: date */
            startedOn: string;
            sections: components["schemas"]["PreviewSectionDto"][];
            steps: components["schemas"]["PreviewStepDto"][];
            /** @description Steps whose date has passed: each wants an answer (done, not relevant, missed). */
            late: string[];
            conflicts: components["schemas"]["PreviewConflictsDto"];
        };
        PlanRowDto: {
            /** Format: uuid */
            planId: string;
            kind: components["schemas"]["PlanKind"];
            status: components["schemas"]["PlanStatus"];
            /** Format: uuid */
            personId: string;
            /** @description Absent where it is not for you. */
            personName?: string;
            leadUnit: string;
            /** Format: uuid */
            leadMember: string | null;
            /** Format: date */
            startedOn: string;
            /** Format: date */
            closedOn: string | null;
            /** @description The units that take part. */
            units?: string[];
            templates?: string[];
            /**
             * Format: date
             * @description The next open date of any kind.
             */
            dueOn?: string | null;
            /**
             * Format: date
             * @description The next open date set by law.
             */
            limitOn?: string | null;
            overdueSteps?: number;
            openEscalations?: number;
            version?: number;
        };
        PlanRowsDto: {
            items: components["schemas"]["PlanRowDto"][];
            next: string | null;
        };
        /** @enum {string} */
        StepAction: "assign" | "claim" | "complete" | "skip" | "reopen" | "set-deadline" | "record-exceeded" | "pause" | "resume" | "schedule" | "offer-handover";
        ButtonDto: {
            action: components["schemas"]["StepAction"];
            allowed: boolean;
            /** @description Why not. */
            code?: string;
        };
        /** @enum {string} */
        HandoverActionName: "accept" | "decline" | "withdraw" | "first-meeting";
        HandoverButtonDto: {
            allowed: boolean;
            /** @description Why not. */
            code?: string;
            action: components["schemas"]["HandoverActionName"];
        };
        /** @enum {string} */
        EscalationActionName: "acknowledge" | "new-responsible" | "new-deadline" | "more-resource" | "close";
        EscalationButtonDto: {
            allowed: boolean;
            /** @description Why not. */
            code?: string;
            action: components["schemas"]["EscalationActionName"];
        };
        /** @enum {string} */
        SharingActionName: "answer-consent" | "withdraw-consent" | "change-share" | "end-share" | "finish-referral" | "revoke-referral" | "end-guardian";
        SharingButtonDto: {
            allowed: boolean;
            /** @description Why not. */
            code?: string;
            action: components["schemas"]["SharingActionName"];
        };
        /** @enum {string} */
        Access: "brief" | "steps-only" | "referred" | "dates" | "full" | "young" | "guardian";
        PersonViewDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date */
            birthDate?: string;
            cpr?: string;
            phone?: string;
            mail?: string;
            /** @description Absent when it is protected. */
            address?: string;
            protectedAddress?: boolean;
        };
        /** @enum {string} */
        ContactRole: "coordinator" | "social-team-leader" | "contact-person" | "guidance" | "job-centre" | "placement" | "adult-services" | "social-adviser" | "young-person" | "parents" | "school" | "team" | "lead";
        StandInDto: {
            name: string;
            phone?: string;
            mail?: string;
        };
        ContactViewDto: {
            unit: string;
            unitName?: string;
            sector?: components["schemas"]["Sector"];
            /** Format: uuid */
            member?: string;
            memberName?: string;
            role: components["schemas"]["ContactRole"];
            phone?: string;
            mail?: string;
            /**
             * Format: date
             * @description Away until the end of this day.
             */
            awayUntil?: string;
            standIn?: components["schemas"]["StandInDto"];
        };
        /** @enum {string} */
        BasisKind: "starting-unit" | "consent" | "law";
        /** @enum {string} */
        ConsentFrom: "young-person" | "guardian";
        BasisViewDto: {
            kind: components["schemas"]["BasisKind"];
            from?: components["schemas"]["ConsentFrom"];
            /** @description The recorded consent. */
            consentId?: string;
            /** Format: date */
            on?: string;
            ref?: string;
        };
        CircleViewDto: {
            unit: string;
            unitName?: string;
            sector?: components["schemas"]["Sector"];
            /** Format: uuid */
            member?: string;
            memberName?: string;
            role: components["schemas"]["PlanRole"];
            phone?: string;
            mail?: string;
            /**
             * Format: date
             * @description Away until the end of this day.
             */
            awayUntil?: string;
            standIn?: components["schemas"]["StandInDto"];
            basis?: components["schemas"]["BasisViewDto"];
        };
        SectionViewDto: {
            key: string;
            template: string;
            version: number;
            title?: components["schemas"]["TextDto"];
            /** Format: date */
            beganOn: string;
        };
        /** @enum {string} */
        ConsentKind: "with" | "without";
        FactViewDto: {
            /** Format: uuid */
            id: string;
            code: components["schemas"]["FactCode"];
            /** Format: date */
            from: string;
            /** Format: date */
            to?: string;
            /** Format: date-time */
            at?: string;
            consent?: components["schemas"]["ConsentKind"];
            source?: string;
        };
        CadenceViewDto: {
            months: number;
            /** Format: date */
            decidedOn: string;
            reasons?: string;
        };
        HolderViewDto: {
            unit: string;
            unitName?: string;
            sector?: components["schemas"]["Sector"];
            /** Format: uuid */
            member?: string;
            memberName?: string;
        };
        /** @enum {string} */
        DeadlineMeets: "done" | "offer";
        /** @enum {string} */
        LegalBasisKind: "law" | "method" | "policy";
        /** @enum {string} */
        Confidence: "A" | "B" | "C";
        LegalBasisViewDto: {
            ref: string;
            kind: components["schemas"]["LegalBasisKind"];
            confidence: components["schemas"]["Confidence"];
        };
        ExceededDto: {
            /** Format: date */
            on: string;
            citizenTold: boolean;
            reason?: string;
        };
        DeadlineViewDto: {
            kind: components["schemas"]["DeadlineKind"];
            meets: components["schemas"]["DeadlineMeets"];
            /** Format: date */
            due: string;
            /**
             * Format: date-time
             * @description For deadlines counted in hours.
             */
            at?: string;
            sentence?: components["schemas"]["TextDto"];
            basis?: components["schemas"]["LegalBasisViewDto"];
            passed?: boolean;
            moved?: boolean;
            late?: boolean;
            missedBefore?: boolean;
            met?: boolean;
            exceeded?: components["schemas"]["ExceededDto"];
        };
        AttendeeDto: {
            /** @description A member’s id or a role. */
            code: string;
            name?: string;
        };
        ScheduleViewDto: {
            /** Format: date-time */
            at: string;
            place?: string;
            who: components["schemas"]["AttendeeDto"][];
        };
        PredecessorDto: {
            /** @description `<section>.<code>` */
            key: string;
            strength: components["schemas"]["PredecessorStrength"];
            met: boolean;
        };
        /** @enum {string} */
        RepeatKind: "every" | "cadence" | "count-per-year" | "with-fact" | "with-step";
        RepeatDto: {
            kind: components["schemas"]["RepeatKind"];
            /** @description For `cadence`: the decided months. */
            months?: number;
            /** @description For `count-per-year`. */
            perYear?: number;
        };
        StepViewDto: {
            id: string;
            section: string;
            code: string;
            occurrence: number;
            kind: components["schemas"]["StepKind"];
            title?: components["schemas"]["TextDto"];
            owner: components["schemas"]["PlanRole"];
            forYoung: boolean;
            status: components["schemas"]["StepStatus"];
            holder: components["schemas"]["HolderViewDto"];
            round: number;
            /** Format: date */
            opensOn?: string;
            /** Format: date */
            readyOn?: string;
            /** Format: date */
            pausedOn?: string;
            deadlines: components["schemas"]["DeadlineViewDto"][];
            /** @description Levels of the ladder that happened in this round. */
            passed?: string[];
            schedule?: components["schemas"]["ScheduleViewDto"];
            outcomes?: components["schemas"]["OutcomeDto"][];
            decidesCadence?: boolean;
            /** @description The share whose receipt is confirmed by it. */
            receives?: string;
            /** @description The consents that it asks for. */
            asks?: string[];
            /** @description The copy of all that is held that it makes ready. */
            copyId?: string;
            /** @description The steps that a clear-up step is about. */
            clears?: string[];
            /** @description What it comes after. */
            after?: components["schemas"]["PredecessorDto"][];
            repeats?: components["schemas"]["RepeatDto"];
            /** @description Parts that take part beside the owner. */
            contributors?: string[];
        };
        /** @enum {string} */
        FinishedHow: "done" | "not-relevant" | "withdrawn";
        PlainDateDto: {
            kind: components["schemas"]["DeadlineKind"];
            /** Format: date */
            due: string;
            /** Format: date-time */
            at?: string;
            sentence?: components["schemas"]["TextDto"];
            basis?: components["schemas"]["LegalBasisViewDto"];
        };
        FinishedStepViewDto: {
            stepId: string;
            section: string;
            code: string;
            occurrence: number;
            kind: components["schemas"]["StepKind"];
            title?: components["schemas"]["TextDto"];
            how: components["schemas"]["FinishedHow"];
            /** Format: date */
            doneOn: string;
            outcome?: string;
            outcomeLabel?: components["schemas"]["TextDto"];
            holder: components["schemas"]["HolderViewDto"];
            owner: components["schemas"]["PlanRole"];
            forYoung: boolean;
            /** Format: date */
            opensOn?: string;
            /** @description The dates that it had. */
            deadlines?: components["schemas"]["PlainDateDto"][];
            /** Format: date-time */
            recordedAt?: string;
            recordedBy?: string;
            /**
             * Format: date-time
             * @description Until then you may take it back without a reason (reopen), on the municipality’s clock.
             */
            undoUntil?: string;
        };
        ComingStepViewDto: {
            id: string;
            section: string;
            code: string;
            occurrence: number;
            kind: components["schemas"]["StepKind"];
            title?: components["schemas"]["TextDto"];
            owner: components["schemas"]["PlanRole"];
            forYoung: boolean;
            holder: components["schemas"]["HolderViewDto"];
            /** Format: date */
            opensOn?: string;
            deadlines: components["schemas"]["PlainDateDto"][];
        };
        /** @enum {string} */
        HandoverSubjectKind: "step" | "role" | "lead";
        HandoverSubjectViewDto: {
            kind: components["schemas"]["HandoverSubjectKind"];
            stepId?: string;
            title?: components["schemas"]["TextDto"];
            role?: components["schemas"]["PlanRole"];
        };
        /** @enum {string} */
        HandoverStatus: "offered" | "accepted" | "declined" | "withdrawn" | "expired" | "released";
        HandoverViewDto: {
            id: string;
            subject: components["schemas"]["HandoverSubjectViewDto"];
            from: components["schemas"]["HolderViewDto"];
            to: components["schemas"]["HolderViewDto"];
            status: components["schemas"]["HandoverStatus"];
            /** Format: date */
            offeredOn: string;
            /** Format: date */
            answerBy: string;
            /** Format: date */
            acceptedOn?: string;
            /** Format: date */
            firstMeetingBy?: string;
            basis?: components["schemas"]["BasisViewDto"];
            brief?: string;
            /** @description Who is responsible now. */
            heldBy?: components["schemas"]["HolderViewDto"];
            /** Format: date-time */
            offeredAt?: string;
            offeredBy?: string;
            /** @description Working days until the answer is due, while it is waited for. */
            workingDaysLeft?: number;
            /** Format: date-time */
            acceptedAt?: string;
            acceptedBy?: string;
            /** Format: date */
            firstMeetingOn?: string;
            /** @description What was agreed at the first meeting. */
            agreed?: string;
            /**
             * Format: date-time
             * @description When it was released, declined, withdrawn or expired.
             */
            endedAt?: string;
            endedBy?: string;
            reason?: string;
        };
        /** @enum {string} */
        EscalationSubject: "step" | "handover" | "opening";
        EscalationSubjectDto: {
            kind: components["schemas"]["EscalationSubject"];
            id: string;
            title?: components["schemas"]["TextDto"];
        };
        EscalationOwnerDto: {
            unit: string;
            unitName?: string;
            sector?: components["schemas"]["Sector"];
            /** Format: uuid */
            member?: string;
            memberName?: string;
            role: components["schemas"]["MemberRole"];
        };
        /** @enum {string} */
        EscalationAnswerKind: "new-responsible" | "new-deadline" | "more-resource" | "close";
        EscalationAnswerDto: {
            kind: components["schemas"]["EscalationAnswerKind"];
            /** Format: date-time */
            at: string;
            by?: string;
            reason?: string;
        };
        EscalationViewDto: {
            id: string;
            subject: components["schemas"]["EscalationSubjectDto"];
            level: string;
            round: number;
            owner: components["schemas"]["EscalationOwnerDto"];
            /** Format: date */
            raisedOn: string;
            /** Format: date */
            answerBy: string;
            acknowledgedBy?: string;
            /** Format: date */
            lookAgainOn?: string;
            answers: components["schemas"]["EscalationAnswerDto"][];
        };
        OpeningReviewDto: {
            escalationId: string;
            /** @description Who is asked. */
            owner: components["schemas"]["HolderViewDto"];
            /** Format: date */
            answerBy: string;
            /** @description The reader may make it. */
            may: boolean;
        };
        OpeningViewDto: {
            /** Format: uuid */
            id: string;
            /** @description Who opened the plan without a part in it. */
            by: components["schemas"]["HolderViewDto"];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** @description It gives sight at this moment. */
            running: boolean;
            reviewed: boolean;
            reason?: string;
            /** @description It is the reader’s own. */
            own: boolean;
            review?: components["schemas"]["OpeningReviewDto"];
        };
        AgreementViewDto: {
            /**
             * Format: uuid
             * @description By which it is chosen for a share.
             */
            id?: string;
            /** Format: date */
            on: string;
            text: string;
            stepId?: string;
            title?: components["schemas"]["TextDto"];
        };
        /** @enum {string} */
        VoiceKind: "words" | "disagreement";
        VoiceViewDto: {
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["VoiceKind"];
            text: string;
            stepId?: string;
        };
        NoteViewDto: {
            /**
             * Format: uuid
             * @description By which it is chosen for a share.
             */
            id?: string;
            /** Format: date-time */
            at: string;
            stepId: string;
            text: string;
            by?: string;
        };
        ReferenceViewDto: {
            /** Format: uuid */
            id: string;
            system: string;
            number: string;
            kle?: string;
        };
        /** @enum {string} */
        ConsentReceiverKind: "unit" | "outside";
        ConsentReceiverViewDto: {
            kind: components["schemas"]["ConsentReceiverKind"];
            unit?: string;
            /** @description The unit’s name, or that of the body outside. */
            name?: string;
        };
        /** @enum {string} */
        InformationCategory: "steps" | "agreements" | "contacts" | "education" | "support" | "health" | "economy" | "notes" | "wishes";
        /** @enum {string} */
        SharingPurpose: "co-operation" | "placement" | "education" | "work" | "treatment" | "handover" | "transition";
        /** @enum {string} */
        ConsentStatus: "asked" | "given" | "refused" | "withdrawn" | "ended";
        /** @enum {string} */
        ConsentHow: "written" | "oral" | "digital";
        /** @enum {string} */
        ConsentEnding: "withdrawn" | "expired" | "adult";
        ConsentEndedViewDto: {
            /** Format: date */
            on: string;
            because: components["schemas"]["ConsentEnding"];
            words?: string;
        };
        ConsentBearsViewDto: {
            roles: components["schemas"]["PlanRole"][];
            shares: string[];
            referrals: string[];
        };
        ConsentViewDto: {
            id: string;
            from: components["schemas"]["ConsentFrom"];
            receiver: components["schemas"]["ConsentReceiverViewDto"];
            categories: components["schemas"]["InformationCategory"][];
            purpose: components["schemas"]["SharingPurpose"];
            /** @description The purpose in words of one’s own. */
            words?: string;
            status: components["schemas"]["ConsentStatus"];
            /** Format: date */
            askedOn?: string;
            /** Format: date */
            givenOn?: string;
            /**
             * Format: date
             * @description Holds to the end of this day.
             */
            until?: string;
            how?: components["schemas"]["ConsentHow"];
            /** @description How an oral consent was given. */
            note?: string;
            /** @description What the giver said with the answer. */
            answer?: string;
            /** Format: date-time */
            recordedAt?: string;
            recordedBy?: string;
            /** @description The guardian’s consent in whose place the young person is asked. */
            renews?: string;
            ended?: components["schemas"]["ConsentEndedViewDto"];
            /** @description What ends when it is withdrawn. */
            bears?: components["schemas"]["ConsentBearsViewDto"];
        };
        ReceivedViewDto: {
            /** Format: date */
            on: string;
            by?: string;
        };
        /** @enum {string} */
        ShareEnding: "ended" | "expired" | "consent-ended" | "plan-closed";
        ShareEndedViewDto: {
            /** Format: date */
            on: string;
            because: components["schemas"]["ShareEnding"];
        };
        ShareSelectionViewDto: {
            /** @description Steps as `<section>.<code>`. */
            steps: string[];
            agreements: string[];
            contacts: boolean;
            facts: components["schemas"]["InformationCategory"][];
            notes: string[];
        };
        /** @enum {string} */
        SharingBasisKind: "law" | "consent";
        SharingBasisViewDto: {
            kind: components["schemas"]["SharingBasisKind"];
            ref?: string;
            consentId?: string;
        };
        ShareViewDto: {
            id: string;
            unit: string;
            unitName?: string;
            purpose: components["schemas"]["SharingPurpose"];
            /** Format: date */
            startedOn: string;
            /** Format: date */
            until?: string;
            /** Format: date */
            changedOn?: string;
            /** @description The receiver has confirmed it as it is now. */
            received?: components["schemas"]["ReceivedViewDto"];
            ended?: components["schemas"]["ShareEndedViewDto"];
            selection?: components["schemas"]["ShareSelectionViewDto"];
            basis?: components["schemas"]["SharingBasisViewDto"];
        };
        /** @enum {string} */
        ReferralEnding: "done" | "revoked" | "expired" | "consent-ended" | "plan-closed";
        ReferralEndedViewDto: {
            /** Format: date */
            on: string;
            because: components["schemas"]["ReferralEnding"];
        };
        ReferralViewDto: {
            id: string;
            unit: string;
            unitName?: string;
            member?: string;
            memberName?: string;
            purpose: components["schemas"]["SharingPurpose"];
            categories: components["schemas"]["InformationCategory"][];
            /** Format: date */
            startedOn: string;
            /** Format: date */
            until: string;
            ended?: components["schemas"]["ReferralEndedViewDto"];
            basis?: components["schemas"]["SharingBasisViewDto"];
            reason?: string;
        };
        /** @enum {string} */
        GuardianStanding: "custody" | "agreed";
        /** @enum {string} */
        GuardianEnding: "adult" | "revoked";
        GuardianEndedViewDto: {
            /** Format: date */
            on: string;
            because: components["schemas"]["GuardianEnding"];
        };
        GuardianViewDto: {
            id: string;
            standing: components["schemas"]["GuardianStanding"];
            /** Format: date */
            since: string;
            ended?: components["schemas"]["GuardianEndedViewDto"];
        };
        HiddenViewDto: {
            category: components["schemas"]["InformationCategory"];
            count: number;
        };
        /** @enum {string} */
        CopyStatus: "asked" | "ready";
        CopyViewDto: {
            /** Format: uuid */
            id: string;
            status: components["schemas"]["CopyStatus"];
            /**
             * Format: date
             * @description When it was asked for.
             */
            askedOn: string;
            /**
             * Format: date
             * @description It has to be ready on this day at the latest (GDPR art. 12(3)).
             */
            due: string;
            /** Format: date */
            readyOn?: string;
            /** @description How many things were left out of it. */
            leftOut?: number;
        };
        /** @enum {string} */
        PlanActionName: "add-step" | "offer-lead" | "change-lead" | "bind-role" | "ask-consent" | "record-consent" | "share-parts" | "open-referral" | "admit-guardian" | "decide-cadence" | "record-fact" | "correct" | "add-reference" | "add-voice" | "close" | "reopen";
        PlanButtonDto: {
            allowed: boolean;
            /** @description Why not. */
            code?: string;
            action: components["schemas"]["PlanActionName"];
        };
        PlanViewDto: {
            /** Format: uuid */
            id: string;
            municipality: string;
            kind: components["schemas"]["PlanKind"];
            status: components["schemas"]["PlanStatus"];
            /** @description The number of its latest event. Absent where only a part is shown to you. */
            version?: number;
            access: components["schemas"]["Access"];
            /**
             * Format: date
             * @description The municipality’s day.
             */
            today?: string;
            /**
             * Format: date-time
             * @description The municipality’s now.
             */
            now?: string;
            /** Format: date */
            startedOn?: string;
            /** Format: date */
            closedOn?: string;
            person?: components["schemas"]["PersonViewDto"];
            lead?: components["schemas"]["ContactViewDto"];
            circle?: components["schemas"]["CircleViewDto"][];
            contacts?: components["schemas"]["ContactViewDto"][];
            sections?: components["schemas"]["SectionViewDto"][];
            facts?: components["schemas"]["FactViewDto"][];
            cadence?: components["schemas"]["CadenceViewDto"];
            steps?: components["schemas"]["StepViewDto"][];
            finished?: components["schemas"]["FinishedStepViewDto"][];
            /** @description Foreseen until the day asked for. */
            coming?: components["schemas"]["ComingStepViewDto"][];
            handovers?: components["schemas"]["HandoverViewDto"][];
            escalations?: components["schemas"]["EscalationViewDto"][];
            /** @description Opened in an emergency: running, or waiting for review. */
            openings?: components["schemas"]["OpeningViewDto"][];
            agreements?: components["schemas"]["AgreementViewDto"][];
            voices?: components["schemas"]["VoiceViewDto"][];
            notes?: components["schemas"]["NoteViewDto"][];
            references?: components["schemas"]["ReferenceViewDto"][];
            /** @description Asked, given, refused and ended. */
            consents?: components["schemas"]["ConsentViewDto"][];
            /** @description What external units are shown, or were. */
            shares?: components["schemas"]["ShareViewDto"][];
            /** @description Who is shown more for one purpose, or was. */
            referrals?: components["schemas"]["ReferralViewDto"][];
            /** @description Guardians who have part in the plan, or had. */
            guardians?: components["schemas"]["GuardianViewDto"][];
            /** @description What there is that you are not shown: how much. */
            hidden?: components["schemas"]["HiddenViewDto"][];
            /** @description Copies of all that is held, asked for or ready. */
            copies?: components["schemas"]["CopyViewDto"][];
            /**
             * Format: date
             * @description Since when its texts open to nobody: its key was destroyed.
             */
            textsGoneOn?: string;
            /** @description The reader may make a copy of all that is held ready. */
            mayPrepareCopy: boolean;
            /** @description The reader may see who has looked at the plan. */
            maySeeLooks: boolean;
            /** @description May invite those who have part in it from outside. */
            mayInvite: boolean;
            /** @description By step: what the reader may do to it now, or why not. */
            actions: {
                [key: string]: components["schemas"]["ButtonDto"][];
            };
            /** @description What the reader may do to the plan as a whole. */
            planActions: components["schemas"]["PlanButtonDto"][];
            /** @description The same by handover that has not ended. */
            handoverActions: {
                [key: string]: components["schemas"]["HandoverButtonDto"][];
            };
            /** @description The same by open escalation, each answer by itself. */
            escalationActions: {
                [key: string]: components["schemas"]["EscalationButtonDto"][];
            };
            /** @description The same by consent, share, referral and guardian. */
            sharingActions: {
                [key: string]: components["schemas"]["SharingButtonDto"][];
            };
        };
        PlanSearchDto: {
            /** @description Beginnings of the words of a name (at least two letters), or a whole CPR number. */
            term: string;
            /**
             * @description Running plans when absent.
             * @enum {string}
             */
            status?: "running" | "closed";
        };
        FoundPlansDto: {
            /** @description By name, at most 20, each with its next date (`dueOn`). */
            items: components["schemas"]["PlanRowDto"][];
            /** @description There are more: a longer name finds fewer. */
            more: boolean;
        };
        ProposedBindingDto: {
            role: components["schemas"]["PlanRole"];
            /** @description How many steps are owned by it; unbound they fall to the coordinator. */
            steps: number;
            /** @description Whom this unit bound last time. */
            proposed?: components["schemas"]["HolderViewDto"];
            /**
             * Format: date
             * @description When that plan began.
             */
            lastUsedOn?: string;
            /** @description The proposed unit is not the starting one: a consent or a paragraph is needed. */
            needsBasis: boolean;
            /** @description The paragraph that it rested on last time; a consent is never proposed. */
            basisRef?: string;
        };
        ProposedBindingsDto: {
            unit: string;
            /** @description The coordinator: yourself, where you are of that unit. */
            lead: components["schemas"]["HolderViewDto"];
            items: components["schemas"]["ProposedBindingDto"][];
        };
        BriefDto: {
            language: components["schemas"]["Language"];
            /** @description Plain text with line breaks, short enough to be offered as `brief`. */
            text: string;
        };
        /** @enum {string} */
        EventBy: "member" | "young-person" | "guardian" | "system";
        EventByDto: {
            kind: components["schemas"]["EventBy"];
            name?: string;
            unit?: string;
        };
        EventViewDto: {
            /** @description Its number among the plan’s events; where only a part is shown to you, among those shown. */
            version: number;
            /**
             * Format: date-time
             * @description When it was due, not when it was noticed.
             */
            at: string;
            type: string;
            by: components["schemas"]["EventByDto"];
            /** @description Codes, ids and dates. */
            data: {
                [key: string]: unknown;
            };
            /** @description Free text by field. */
            texts: {
                [key: string]: string;
            };
            /** @description What happened, in words, with names as far as they are for you. */
            sentence: components["schemas"]["TextDto"];
        };
        EventsDto: {
            items: components["schemas"]["EventViewDto"][];
            next: string | null;
        };
        /**
         * @description `moment`: a look at this plan and what followed within a quarter of an hour. `day`: on a list that day.
         * @enum {string}
         */
        LookSpan: "moment" | "day";
        /**
         * @description What kind of reader.
         * @enum {string}
         */
        Looker: "member" | "young-person" | "guardian" | "system";
        /**
         * @description What was looked at.
         * @enum {string}
         */
        LookSubject: "plan" | "plan-events" | "brief" | "looks" | "invitations" | "copy" | "person-search" | "preview" | "plans" | "inbox" | "escalations" | "risk" | "handovers" | "caseload" | "checks" | "openings";
        /**
         * @description What for.
         * @enum {string}
         */
        ReadPurpose: "casework" | "handover" | "leadership" | "audit" | "referral" | "own-plan" | "guardian" | "break-glass" | "citizens-copy";
        LookDto: {
            /**
             * Format: date-time
             * @description When, in the municipality’s time. Looks that belong together are one: see `day`.
             */
            at: string;
            /** @description `moment`: a look at this plan and what followed within a quarter of an hour. `day`: on a list that day. */
            span: components["schemas"]["LookSpan"];
            /** @description What kind of reader. */
            by: components["schemas"]["Looker"];
            /** @description As whose member: the unit’s id. */
            unit?: string;
            unitName?: string;
            /** @description What was looked at. */
            what: components["schemas"]["LookSubject"];
            /** @description What for. */
            purpose: components["schemas"]["ReadPurpose"];
            /** @description What was looked at and why, in plain words. */
            sentence: components["schemas"]["TextDto"];
            /**
             * Format: uuid
             * @description Who: for control only, never for the young person.
             */
            member?: string;
            memberName?: string;
        };
        LookListDto: {
            /** @description Newest first. */
            items: components["schemas"]["LookDto"][];
            next: string | null;
        };
        LookCopyDto: {
            /** Format: uuid */
            planId: string;
            /** @description The municipality’s code. */
            municipality: string;
            /**
             * Format: date-time
             * @description When this copy was made, in the municipality’s time.
             */
            madeAt: string;
            /** @description All of them, oldest first; your own too. */
            looks: components["schemas"]["LookDto"][];
        };
        AskCopyDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: date
             * @description When it was asked for; today when absent, and for the young person.
             * @example 2027-03-14
             */
            askedOn?: string;
        };
        CopyDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            copyId: string;
        };
        /**
         * @description A whole text, or a name wherever it stands.
         * @enum {string}
         */
        RedactionKind: "text" | "name";
        /**
         * @description On what ground.
         * @enum {string}
         */
        RedactionReason: "rights-of-others" | "private-interests" | "own-interests" | "public-interests";
        OmissionDto: {
            /** @description A whole text, or a name wherever it stands. */
            kind: components["schemas"]["RedactionKind"];
            /**
             * Format: uuid
             * @description The text’s id in the draft.
             */
            text?: string;
            /** @description The name, or other words. Never part of a copy. */
            name?: string;
            /** @description On what ground. */
            reason: components["schemas"]["RedactionReason"];
            /** @description Why, in words that the young person reads at the gap. */
            words: string;
        };
        DraftCopyDto: {
            /** @description What is to be left out. */
            omissions: components["schemas"]["OmissionDto"][];
        };
        /**
         * @description The version of this form. It rises when a field changes its meaning or goes.
         * @enum {string}
         */
        CopySchema: "samspor.citizens-copy/1";
        /**
         * @description A draft is for whoever prepares it.
         * @enum {string}
         */
        CopyStage: "draft" | "ready";
        CopyMunicipalityDto: {
            /** @description Its code. */
            code: string;
            /** @description Its name: who answers for what is held. */
            name: string;
        };
        CopiedSessionDto: {
            /**
             * Format: date-time
             * @description When it began.
             */
            beganAt: string;
            /**
             * Format: date-time
             * @description When it was last used.
             */
            seenAt: string;
            /**
             * Format: date-time
             * @description When it ends at the latest.
             */
            endsAt: string;
        };
        CopiedLoginDto: {
            /** @description The name that the login service has for it. */
            subject?: string;
            /**
             * Format: date-time
             * @description Since when it is by a code sent to the mail address.
             */
            mailSince?: string;
            /** @description The language chosen. */
            language: string;
            /** @description Logins that have not ended. */
            sessions: components["schemas"]["CopiedSessionDto"][];
        };
        CopiedPersonDto: {
            /** @description The name. */
            name: string;
            /**
             * Format: date
             * @description The birth date.
             */
            birthDate: string;
            /** @description The CPR number, ten digits. */
            cpr?: string;
            /** @description Telephone. */
            phone?: string;
            /** @description Mail. */
            mail?: string;
            /** @description The address; where it is protected, in the young person’s own reading alone. */
            address?: string;
            /** @description The address is protected. */
            protectedAddress: boolean;
            /**
             * Format: date-time
             * @description When the municipality registered the person.
             */
            registeredAt: string;
            /** @description Absent: none. */
            login?: components["schemas"]["CopiedLoginDto"];
        };
        CopiedAnswerDto: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What was answered. */
            kind: components["schemas"]["EscalationAnswerKind"];
            /** @description With what reason. */
            reason?: string;
        };
        CopiedEscalationDto: {
            /** @description Its id. */
            id: string;
            /** @description The step that it is about. */
            about?: components["schemas"]["TextDto"];
            /** @description To which leader it was raised. */
            level: components["schemas"]["TextDto"];
            /** @description The unit of that leader. */
            owner: components["schemas"]["HolderViewDto"];
            /**
             * Format: date
             * @description When.
             */
            raisedOn: string;
            /**
             * Format: date
             * @description By when an answer was due.
             */
            answerBy: string;
            /** @description What was answered. */
            answers: components["schemas"]["CopiedAnswerDto"][];
            /**
             * Format: date-time
             * @description When it ended; absent: it is open.
             */
            closedAt?: string;
            /** @description Why it ended. */
            closedBecause?: components["schemas"]["TextDto"];
        };
        /**
         * @description What the leader found.
         * @enum {string}
         */
        OpeningVerdict: "justified" | "unjustified";
        CopiedOpeningDto: {
            /** @description Its id. */
            id: string;
            /** @description The unit of whoever opened the plan. */
            by: components["schemas"]["HolderViewDto"];
            /**
             * Format: date-time
             * @description From when.
             */
            from: string;
            /**
             * Format: date-time
             * @description Until when.
             */
            until: string;
            /** @description Why, as it was written. */
            reason?: string;
            /**
             * Format: date-time
             * @description When a leader reviewed it; absent: not yet.
             */
            reviewedAt?: string;
            /** @description What the leader found. */
            verdict?: components["schemas"]["OpeningVerdict"];
            /** @description What the leader wrote. */
            note?: string;
        };
        CopiedGuardianDto: {
            /** @description Why a guardian has part in the plan. */
            standing: components["schemas"]["GuardianStanding"];
            /**
             * Format: date
             * @description Since when.
             */
            since: string;
            /**
             * Format: date
             * @description Until when; absent: still.
             */
            endedOn?: string;
        };
        CopiedPlanDto: {
            /**
             * Format: uuid
             * @description The plan’s id.
             */
            id: string;
            /** @description A plan, or a notification of concern. */
            kind: components["schemas"]["PlanKind"];
            /** @description How it stands. */
            status: components["schemas"]["PlanStatus"];
            /**
             * Format: date
             * @description When it started.
             */
            startedOn: string;
            /**
             * Format: date
             * @description When it was closed.
             */
            closedOn?: string;
            /** @description The unit that leads it. */
            lead: components["schemas"]["HolderViewDto"];
            /** @description How often it is followed up, and why. */
            cadence?: components["schemas"]["CadenceViewDto"];
            /** @description Which units take part, as what, and on what ground. */
            circle: components["schemas"]["CircleViewDto"][];
            /** @description Its sections, each a template that the municipality uses. */
            sections: components["schemas"]["SectionViewDto"][];
            /** @description Steps that are not finished, each with its dates and why they stand on that day. */
            steps: components["schemas"]["StepViewDto"][];
            /** @description Steps that are finished, each time they were. */
            finished: components["schemas"]["FinishedStepViewDto"][];
            /** @description Handovers from one unit to another, with the brief that was written. */
            handovers: components["schemas"]["HandoverViewDto"][];
            /** @description What was raised to leaders. */
            escalations: components["schemas"]["CopiedEscalationDto"][];
            /** @description When the plan was opened in an emergency. */
            openings: components["schemas"]["CopiedOpeningDto"][];
            /** @description Facts on which dates hang. */
            facts: components["schemas"]["FactViewDto"][];
            /** @description What was agreed. */
            agreements: components["schemas"]["AgreementViewDto"][];
            /** @description The young person’s own words. */
            voices: components["schemas"]["VoiceViewDto"][];
            /** @description Notes of the staff. */
            notes: components["schemas"]["NoteViewDto"][];
            /** @description Case numbers in other systems. */
            references: components["schemas"]["ReferenceViewDto"][];
            /** @description Consents: asked, given, refused and ended. */
            consents: components["schemas"]["ConsentViewDto"][];
            /** @description Parts of the plan that others were shown. */
            shares: components["schemas"]["ShareViewDto"][];
            /** @description Who was shown more for one purpose. */
            referrals: components["schemas"]["ReferralViewDto"][];
            /** @description Guardians with part in the plan, without their names. */
            guardians: components["schemas"]["CopiedGuardianDto"][];
            /** @description Copies that were asked for. */
            copies: components["schemas"]["CopyViewDto"][];
        };
        /**
         * @description What kind of person, or Samspor itself.
         * @enum {string}
         */
        EventActorKind: "member" | "young-person" | "guardian" | "system";
        CopiedByDto: {
            /** @description What kind of person, or Samspor itself. */
            kind: components["schemas"]["EventActorKind"];
            /** @description As whose member: the unit’s id. */
            unit?: string;
            /** @description The unit’s name. */
            unitName?: string;
        };
        CopiedEventDto: {
            /** @description Its place in the history, from 1. */
            version: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What kind of event, by its code. */
            type: string;
            /** @description By whom: of the staff the unit. */
            by: components["schemas"]["CopiedByDto"];
            /** @description What happened, in words. */
            sentence: components["schemas"]["TextDto"];
            /** @description What was written with it, in full. */
            texts: string[];
            /** @description All that was recorded of it, by field: codes, days, instants and texts in full. */
            details: {
                [key: string]: unknown;
            };
        };
        CopiedLookDto: {
            /**
             * Format: date-time
             * @description When; of looks that were folded the first.
             */
            at: string;
            /** @description What kind of reader. */
            by: components["schemas"]["Looker"];
            /** @description As whose member: the unit’s id. */
            unit?: string;
            /** @description The unit’s name. */
            unitName?: string;
            /** @description What was looked at. */
            what: components["schemas"]["LookSubject"];
            /** @description What for. */
            purpose: components["schemas"]["ReadPurpose"];
            /** @description Both in plain words. */
            sentence: components["schemas"]["TextDto"];
        };
        CopiedTellingDto: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description As whose member: the unit’s id. */
            unit?: string;
            /** @description The unit’s name. */
            unitName?: string;
            /** @description What they were told. */
            about: components["schemas"]["TextDto"];
            /**
             * Format: date-time
             * @description When a mail went out that counted it; absent: none did.
             */
            mailedAt?: string;
        };
        CopiedInvitationDto: {
            /** @description Who was invited. */
            invitee: components["schemas"]["Invitee"];
            /** @description How they show who they are. */
            proof: components["schemas"]["InvitationProof"];
            /**
             * Format: date-time
             * @description When.
             */
            madeAt: string;
            /**
             * Format: date-time
             * @description Until when it could be used.
             */
            expiresAt: string;
            /**
             * Format: date-time
             * @description When its mail went out last.
             */
            sentAt?: string;
            /**
             * Format: date-time
             * @description When it was used.
             */
            usedAt?: string;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            revokedAt?: string;
        };
        /**
         * @description A reading or a change.
         * @enum {string}
         */
        CopiedAttemptKind: "read-refused" | "command-refused";
        CopiedAttemptDto: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What kind of person. */
            by: string;
            /** @description As whose member: the unit’s id. */
            unit?: string;
            /** @description The unit’s name. */
            unitName?: string;
            /** @description A reading or a change. */
            kind: components["schemas"]["CopiedAttemptKind"];
            /** @description What was tried, by its code. */
            what: string;
            /** @description Why it was refused, by its code. */
            code: string;
        };
        LeftOutDto: {
            /** @description Its number: [▇ 1] stands wherever it was. */
            n: number;
            /** @description A whole text, or a name wherever it stood. */
            kind: components["schemas"]["RedactionKind"];
            /** @description On what ground. */
            reason: components["schemas"]["RedactionReason"];
            /** @description The ground in words, with its paragraph. */
            ground: components["schemas"]["TextDto"];
            /** @description Why, as it was written. */
            words: string;
            /** @description In how many places. */
            times: number;
        };
        HeldKindDto: {
            /** @description A code. */
            kind: string;
            /** @description What it is. */
            title: components["schemas"]["TextDto"];
            /** @description What it is held for. */
            purpose: components["schemas"]["TextDto"];
            /** @description On what legal ground. */
            basis: components["schemas"]["TextDto"];
            /** @description For how long. */
            retention: components["schemas"]["TextDto"];
            /** @description Who gets it. */
            recipients: components["schemas"]["TextDto"];
            /** @description Where it is from. */
            source: components["schemas"]["TextDto"];
        };
        NotHereDto: {
            /** @description What. */
            what: components["schemas"]["TextDto"];
            /** @description Why it is not here. */
            because: components["schemas"]["TextDto"];
        };
        CitizensCopyDto: {
            /** @description The version of this form. It rises when a field changes its meaning or goes. */
            schema: components["schemas"]["CopySchema"];
            /** @description A draft is for whoever prepares it. */
            status: components["schemas"]["CopyStage"];
            /**
             * Format: uuid
             * @description The copy’s id.
             */
            copyId: string;
            /**
             * Format: date
             * @description When it was asked for.
             */
            askedOn: string;
            /**
             * Format: date-time
             * @description Up to when it tells.
             */
            asOf: string;
            /** @description Who answers for what is held. */
            municipality: components["schemas"]["CopyMunicipalityDto"];
            /** @description The young person. */
            person: components["schemas"]["CopiedPersonDto"];
            /** @description The plan as it stood. */
            plan: components["schemas"]["CopiedPlanDto"];
            /** @description Everything that happened, oldest first. */
            history: components["schemas"]["CopiedEventDto"][];
            /** @description Who has looked, oldest first. */
            looks: components["schemas"]["CopiedLookDto"][];
            /** @description What members of staff were told, and when by mail. */
            tellings: components["schemas"]["CopiedTellingDto"][];
            /** @description Who was invited to have part in the plan. */
            invitations: components["schemas"]["CopiedInvitationDto"][];
            /** @description Readings and changes that were refused. */
            attempts: components["schemas"]["CopiedAttemptDto"][];
            /** @description What was left out, with its reason. */
            leftOut: components["schemas"]["LeftOutDto"][];
            /** @description Purpose, ground, retention, recipients and source, by kind. */
            kinds: components["schemas"]["HeldKindDto"][];
            /** @description What the young person may do about it. */
            rights: components["schemas"]["TextDto"][];
            /** @description What is held and not in a copy, with the reason. */
            notHere: components["schemas"]["NotHereDto"][];
        };
        DraftTextDto: {
            /**
             * Format: uuid
             * @description By which it is left out.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was written.
             */
            at: string;
            /** @description In full. */
            text: string;
            /** @description Where it stands. */
            sentence: components["schemas"]["TextDto"];
            /** @description The young person’s own words: nothing is left out of them. */
            own: boolean;
        };
        NameFoundDto: {
            /** @description What may be a name. */
            name: string;
            /** @description How often it stands in the texts. */
            times: number;
        };
        EarlierOmissionDto: {
            kind: components["schemas"]["RedactionKind"];
            text?: string;
            name?: string;
            reason: components["schemas"]["RedactionReason"];
            words: string;
        };
        CopyDraftDto: {
            /** @description How many events it tells: to be given back when it is made ready. */
            seen: number;
            /** @description The copy as it would be. */
            copy: components["schemas"]["CitizensCopyDto"];
            /** @description Every free text that goes into it, oldest first. */
            texts: components["schemas"]["DraftTextDto"][];
            /** @description What in them may be the name of a third person: a help for the eye only. */
            names: components["schemas"]["NameFoundDto"][];
            /** @description What was left out of the copy before this one. */
            earlier: components["schemas"]["EarlierOmissionDto"][];
        };
        ReleaseCopyDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description How many events the draft told: what came later is not part of the copy. */
            seen: number;
            /** @description What is left out. */
            omissions: components["schemas"]["OmissionDto"][];
        };
        DoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
        };
        BreakGlassDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description Why the plan has to be opened now. Kept sealed, read by whoever reviews it. */
            reason: string;
        };
        OpeningDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            /** Format: uuid */
            openingId: string;
        };
        ReviewBreakGlassDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description Whether it was right to open the plan. */
            verdict: components["schemas"]["OpeningVerdict"];
            note?: string;
        };
        /** @enum {string} */
        OpeningStatus: "waiting" | "reviewed";
        OpeningRowDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            unit: string;
            unitName?: string;
            /**
             * Format: uuid
             * @description Who opened it.
             */
            member: string;
            memberName?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            until: string;
            /** @description It gives sight at this moment. */
            running: boolean;
            /** Format: date-time */
            reviewedAt: string | null;
            /** @description Who reviewed it. */
            reviewerName?: string;
            verdict: components["schemas"]["OpeningVerdict"] | null;
            /**
             * Format: date
             * @description Until when the review that is asked for now is to be made.
             */
            reviewBy: string | null;
            /** @description Looks at the plan under it. */
            looks: number;
        };
        OpeningListDto: {
            /** @description Newest first. */
            items: components["schemas"]["OpeningRowDto"][];
            next: string | null;
        };
        UnitLooksDto: {
            unit: string;
            unitName?: string;
            total: number;
            /** @description Of these, in an emergency. */
            emergency: number;
            /** @description One number for each of `weeks`. */
            counts: number[];
        };
        LookCountsDto: {
            /** @description Mondays, oldest first, without holes. */
            weeks: string[];
            /** @description Units that have looked at young people in these weeks. */
            units: components["schemas"]["UnitLooksDto"][];
        };
        LateAnswerDto: {
            /** @description The step: `<section>.<code>`, for example `T1.3`. */
            step: string;
            /** @enum {string} */
            answer: "done" | "not-relevant" | "missed";
            /**
             * Format: date
             * @description For `done`: when.
             * @example 2027-03-14
             */
            on?: string;
            outcome?: string;
            /** @description For `not-relevant` and `missed`. */
            reason?: string;
        };
        NewPersonDto: {
            name: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            birthDate: string;
            /** @description Ten digits; stored encrypted. */
            cpr?: string;
            protectedAddress: boolean;
            phone?: string;
            mail?: string;
            address?: string;
        };
        PlanPersonDto: {
            /**
             * Format: uuid
             * @description Somebody whom the municipality knows (POST /persons/search).
             */
            existing?: string;
            new?: components["schemas"]["NewPersonDto"];
        };
        StartPlanDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description A template’s id, for example `T1`. */
            template: string;
            version: number;
            /**
             * Format: date
             * @description Today when absent; earlier for a plan that ran before Samspor.
             * @example 2027-03-14
             */
            startOn?: string;
            /** @description The unit that starts the plan. */
            startUnit: string;
            lead: components["schemas"]["HolderDto"];
            circle?: components["schemas"]["RoleBindingDto"][];
            late?: components["schemas"]["LateAnswerDto"][];
            facts?: components["schemas"]["FactDto"][];
            person: components["schemas"]["PlanPersonDto"];
        };
        RecordFactDto: {
            code: components["schemas"]["FactCode"];
            /**
             * Format: date
             * @example 2027-03-14
             */
            from: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            to?: string;
            /**
             * Format: date-time
             * @description For facts that are instants (`received`).
             * @example 2027-03-14T09:00:00Z
             */
            at?: string;
            /**
             * @description For `placed`: with or without consent.
             * @enum {string}
             */
            consent?: "with" | "without";
            /** @description Where it is known from: `own-unit`, `citizen`, `placement`, `register`. */
            source: string;
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
        };
        FactDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            /** Format: uuid */
            factId: string;
        };
        CadenceDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description Months between follow-ups. */
            months: number;
            /** @description Why, for the young person and the parents (barnets lov § 95 stk. 3). */
            reasons: string;
        };
        FactCorrectionDto: {
            /** Format: uuid */
            factId: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            from?: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            to?: string;
            /** @description True: the fact has no end after all. */
            open?: boolean;
            /**
             * Format: date-time
             * @example 2027-03-14T09:00:00Z
             */
            at?: string;
        };
        CorrectionDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            birthDate?: string;
            fact?: components["schemas"]["FactCorrectionDto"];
            reason: string;
        };
        ChangeLeadDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: uuid
             * @description A member of the lead’s unit; to another unit the lead goes by handover.
             */
            member: string;
        };
        BindRoleDto: {
            /** @description A unit’s id. */
            unit: string;
            /**
             * Format: uuid
             * @description A member of that unit.
             */
            member?: string;
            role: components["schemas"]["PlanRole"];
            basis?: components["schemas"]["BasisDto"];
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
        };
        ReferenceDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description Which system the number belongs to. */
            system: string;
            number: string;
            /** @description The KLE number. */
            kle?: string;
        };
        VoiceDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description The young person’s own words. */
            text: string;
            stepId?: string;
            /** @description `words` when absent. */
            kind?: components["schemas"]["VoiceKind"];
        };
        CloseAnswerDto: {
            stepId: string;
            /** @enum {string} */
            answer: "done" | "not-relevant" | "exceeded";
            /**
             * Format: date
             * @description For `done`: when.
             * @example 2027-03-14
             */
            on?: string;
            outcome?: string;
            reason: string;
            /** @description For `exceeded`: whether the citizen was told. */
            citizenTold?: boolean;
        };
        ClosePlanDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason: string;
            /** @description One for each open step with a date set by law. */
            answers?: components["schemas"]["CloseAnswerDto"][];
        };
        ReopenPlanDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason: string;
        };
        ConsentReceiverDto: {
            unit?: string;
            /** @description The name of a body that does not work in Samspor. */
            outside?: string;
        };
        NewConsentDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description True: it is asked for. Otherwise it was given. */
            ask?: boolean;
            from: components["schemas"]["ConsentFrom"];
            receiver: components["schemas"]["ConsentReceiverDto"];
            categories: components["schemas"]["InformationCategory"][];
            purpose: components["schemas"]["SharingPurpose"];
            /** @description The purpose in words of one’s own. */
            words?: string;
            /**
             * Format: date
             * @description It holds to the end of this day.
             * @example 2027-03-14
             */
            until?: string;
            /** @description How it was given. */
            how?: components["schemas"]["ConsentHow"];
            /**
             * Format: date
             * @description When it was given; today when absent.
             * @example 2027-03-14
             */
            givenOn?: string;
            /** @description How an oral consent was given. */
            note?: string;
        };
        ConsentDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            consentId: string;
        };
        /** @enum {string} */
        ConsentAnswer: "given" | "refused";
        AnswerConsentDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            answer: components["schemas"]["ConsentAnswer"];
            /** @description Digitally, when somebody answers themselves. */
            how?: components["schemas"]["ConsentHow"];
            /**
             * Format: date
             * @description When; today when absent.
             * @example 2027-03-14
             */
            on?: string;
            /**
             * Format: date
             * @description It holds to the end of this day.
             * @example 2027-03-14
             */
            until?: string;
            /** @description How an oral consent was given. */
            note?: string;
            /** @description What the giver says with it. */
            words?: string;
        };
        WithdrawConsentDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description What the giver says with it; no reason is needed. */
            words?: string;
        };
        AdmitGuardianDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: uuid
             * @description By which the guardian is known: their invitation gives it.
             */
            guardianId: string;
            standing: components["schemas"]["GuardianStanding"];
        };
        EndSharingDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason?: string;
        };
        /** @enum {string} */
        InvitationState: "open" | "used" | "expired" | "revoked";
        InvitationDto: {
            /** Format: uuid */
            invitationId: string;
            invitee: components["schemas"]["Invitee"];
            /**
             * Format: uuid
             * @description The member’s id, or the guardian’s.
             */
            whoId?: string;
            /** @description Of a member or a guardian. */
            name?: string;
            mail: string;
            proof: components["schemas"]["InvitationProof"];
            state: components["schemas"]["InvitationState"];
            /** Format: date-time */
            madeAt: string;
            madeByName?: string;
            /**
             * Format: date-time
             * @description Absent: the mail could not be sent.
             */
            sentAt?: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            usedAt?: string;
            /** Format: date-time */
            revokedAt?: string;
        };
        InvitationListDto: {
            /** @description Newest first, 200 at most. */
            items: components["schemas"]["InvitationDto"][];
        };
        InviteToPlanDto: {
            /**
             * Format: email
             * @description Where the link is sent, once.
             */
            mail: string;
            /** @description `oidc`: they log in with the identity provider. `code`: by a code that is sent to this address. */
            proof: components["schemas"]["InvitationProof"];
            /** @description For how many days the link holds; 7 when absent. */
            days?: number;
            invitee: components["schemas"]["Invitee"];
            /**
             * Format: uuid
             * @description Of a guardian: as the plan knows them.
             */
            guardianId?: string;
            /** @description Of a guardian. */
            name?: string;
            /**
             * Format: uuid
             * @description Of a member.
             */
            memberId?: string;
        };
        InvitedDto: {
            /** Format: uuid */
            invitationId: string;
            /** @description False: the mail could not be sent. It can be sent again. */
            sent: boolean;
        };
        InviteMemberDto: {
            /**
             * Format: email
             * @description Where the link is sent, once.
             */
            mail: string;
            /** @description `oidc`: they log in with the identity provider. `code`: by a code that is sent to this address. */
            proof: components["schemas"]["InvitationProof"];
            /** @description For how many days the link holds; 7 when absent. */
            days?: number;
            /**
             * Format: uuid
             * @description Somebody at a unit outside the municipality.
             */
            memberId: string;
        };
        ShareSelectionDto: {
            /** @description Steps as `<section>.<code>`, each with all its occurrences. */
            steps: string[];
            /** @description Ids of agreements. */
            agreements: string[];
            contacts: boolean;
            /** @description Kinds of facts. */
            facts: components["schemas"]["InformationCategory"][];
            /** @description Ids of notes. */
            notes: string[];
        };
        SharingBasisDto: {
            kind: components["schemas"]["SharingBasisKind"];
            /** @description The paragraph. */
            ref?: string;
            consentId?: string;
        };
        SharePartsDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description A unit outside the municipality. */
            unit: string;
            selection: components["schemas"]["ShareSelectionDto"];
            basis: components["schemas"]["SharingBasisDto"];
            purpose: components["schemas"]["SharingPurpose"];
            /**
             * Format: date
             * @description To the end of this day.
             * @example 2027-03-14
             */
            until?: string;
        };
        ShareDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            shareId: string;
        };
        ChangeShareDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            selection?: components["schemas"]["ShareSelectionDto"];
            /**
             * Format: date
             * @description To the end of this day; null: without an end.
             * @example 2027-03-14
             */
            until?: string | null;
        };
        SeenPlanDto: {
            /** Format: uuid */
            id: string;
            municipality: string;
            kind: components["schemas"]["PlanKind"];
            status: components["schemas"]["PlanStatus"];
            /** @description The number of its latest event. Absent where only a part is shown to you. */
            version?: number;
            access: components["schemas"]["Access"];
            /**
             * Format: date
             * @description The municipality’s day.
             */
            today?: string;
            /**
             * Format: date-time
             * @description The municipality’s now.
             */
            now?: string;
            /** Format: date */
            startedOn?: string;
            /** Format: date */
            closedOn?: string;
            person?: components["schemas"]["PersonViewDto"];
            lead?: components["schemas"]["ContactViewDto"];
            circle?: components["schemas"]["CircleViewDto"][];
            contacts?: components["schemas"]["ContactViewDto"][];
            sections?: components["schemas"]["SectionViewDto"][];
            facts?: components["schemas"]["FactViewDto"][];
            cadence?: components["schemas"]["CadenceViewDto"];
            steps?: components["schemas"]["StepViewDto"][];
            finished?: components["schemas"]["FinishedStepViewDto"][];
            /** @description Foreseen until the day asked for. */
            coming?: components["schemas"]["ComingStepViewDto"][];
            handovers?: components["schemas"]["HandoverViewDto"][];
            escalations?: components["schemas"]["EscalationViewDto"][];
            /** @description Opened in an emergency: running, or waiting for review. */
            openings?: components["schemas"]["OpeningViewDto"][];
            agreements?: components["schemas"]["AgreementViewDto"][];
            voices?: components["schemas"]["VoiceViewDto"][];
            notes?: components["schemas"]["NoteViewDto"][];
            references?: components["schemas"]["ReferenceViewDto"][];
            /** @description Asked, given, refused and ended. */
            consents?: components["schemas"]["ConsentViewDto"][];
            /** @description What external units are shown, or were. */
            shares?: components["schemas"]["ShareViewDto"][];
            /** @description Who is shown more for one purpose, or was. */
            referrals?: components["schemas"]["ReferralViewDto"][];
            /** @description Guardians who have part in the plan, or had. */
            guardians?: components["schemas"]["GuardianViewDto"][];
            /** @description What there is that you are not shown: how much. */
            hidden?: components["schemas"]["HiddenViewDto"][];
            /** @description Copies of all that is held, asked for or ready. */
            copies?: components["schemas"]["CopyViewDto"][];
            /**
             * Format: date
             * @description Since when its texts open to nobody: its key was destroyed.
             */
            textsGoneOn?: string;
            /** @description The reader may make a copy of all that is held ready. */
            mayPrepareCopy: boolean;
            /** @description May invite those who have part in it from outside. */
            mayInvite: boolean;
        };
        SharePreviewDto: {
            /** @description Null: nothing at all. */
            view: components["schemas"]["SeenPlanDto"] | null;
        };
        SharePreviewAskDto: {
            unit: string;
            /** @description Absent: what is shared now. */
            selection?: components["schemas"]["ShareSelectionDto"];
            /** @description The running share that it would change. */
            replaces?: string;
        };
        OpenReferralDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            unit: string;
            /**
             * Format: uuid
             * @description For this member alone.
             */
            member?: string;
            purpose: components["schemas"]["SharingPurpose"];
            categories: components["schemas"]["InformationCategory"][];
            basis: components["schemas"]["SharingBasisDto"];
            reason: string;
            /**
             * Format: date
             * @description To the end of this day; twelve months ahead at most.
             * @example 2027-03-14
             */
            until: string;
        };
        ReferralDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            referralId: string;
        };
        /** @enum {string} */
        ReferralEnd: "done" | "revoked";
        EndReferralDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason?: string;
            how: components["schemas"]["ReferralEnd"];
        };
        AddStepDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * @description A handover is offered, not added.
             * @enum {string}
             */
            kind: "task" | "meeting" | "contact" | "decision" | "measurement" | "visit";
            title: string;
            owner: components["schemas"]["PlanRole"];
            /** @description The role’s bound unit when absent. */
            unit?: string;
            /** Format: uuid */
            member?: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            due: string;
            /** @description Whether the young person sees it with its date; false when absent. */
            forYoung?: boolean;
        };
        AssignStepDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** Format: uuid */
            member: string;
        };
        EmptyDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
        };
        DecidedCadenceDto: {
            months: number;
            reasons: string;
        };
        CompleteStepDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @description One of the step’s outcomes. */
            outcome?: string;
            /**
             * Format: date
             * @description Today when absent, never in the future.
             * @example 2027-03-14
             */
            doneOn?: string;
            /** @description Who was present: member ids and plan roles. */
            present?: string[];
            /** @description What was agreed; shown to the young person. */
            agreed?: string;
            /** @description For staff. */
            note?: string;
            cadence?: components["schemas"]["DecidedCadenceDto"];
        };
        UndoableDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            /** @description For so many seconds; messages wait that long. */
            undoSeconds: number;
        };
        ReasonDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason: string;
        };
        OptionalReasonDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason?: string;
        };
        SetDeadlineDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            due: string;
        };
        RecordExceededDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason: string;
            /** @description Whether the citizen was told. */
            citizenTold: boolean;
        };
        ScheduleStepDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: date-time
             * @example 2027-03-14T09:00:00Z
             */
            at: string;
            place?: string;
            /** @description Who takes part: member ids and plan roles. */
            who?: string[];
        };
        HandoverSubjectDto: {
            /** @enum {string} */
            kind: "step" | "role" | "lead";
            stepId?: string;
            role?: components["schemas"]["PlanRole"];
        };
        OfferHandoverDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            subject: components["schemas"]["HandoverSubjectDto"];
            to: components["schemas"]["HolderDto"];
            basis?: components["schemas"]["BasisDto"];
            /** @description What the receiver needs to know to answer. */
            brief?: string;
        };
        HandoverDoneDto: {
            /** Format: uuid */
            planId: string;
            /** @description The plan’s version after it: the number of its latest event. Absent for people outside. */
            version?: number;
            /** Format: uuid */
            handoverId: string;
        };
        AcceptHandoverDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: uuid
             * @description The member at the receiving unit who takes it on; yourself when absent.
             */
            member?: string;
        };
        DeclineHandoverDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason: string;
        };
        WithdrawHandoverDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            reason?: string;
        };
        FirstMeetingDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            heldOn: string;
            /** @description What was agreed; shown to the young person. */
            agreed?: string;
        };
        AcknowledgeEscalationDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
        };
        AnswerEscalationDto: {
            /** @description The unit as whose member you act; needed only where several fit. */
            asUnit?: string;
            /** @enum {string} */
            kind: "new-responsible" | "new-deadline" | "more-resource" | "close";
            reason: string;
            unit?: string;
            /** Format: uuid */
            member?: string;
            /**
             * Format: date
             * @example 2027-03-14
             */
            due?: string;
            /**
             * Format: date
             * @description At most 20 working days ahead.
             * @example 2027-03-14
             */
            lookAgainOn?: string;
        };
        /** @enum {string} */
        WorkKind: "step" | "answer-handover" | "first-meeting";
        DueBasisDto: {
            kind: components["schemas"]["LegalBasisKind"];
            /** @description The paragraph, or the name of the method. */
            ref: string;
        };
        WorkItemDto: {
            /** Format: uuid */
            planId: string;
            itemId: string;
            kind: components["schemas"]["WorkKind"];
            planKind: components["schemas"]["PlanKind"];
            /** Format: uuid */
            personId: string;
            /** @description Absent where it is not for you. */
            personName?: string;
            title: components["schemas"]["TextDto"] | null;
            unitId: string;
            /** Format: uuid */
            assigneeId: string | null;
            /** @description Who holds it; null while nobody of the unit does. */
            assigneeName: string | null;
            /** @description A step’s status, or `offered` and `accepted` for a handover. */
            status: string;
            section: string | null;
            code: string | null;
            occurrence: number | null;
            stepKind: components["schemas"]["StepKind"] | null;
            role: components["schemas"]["PlanRole"] | null;
            handoverId: string | null;
            /** Format: date */
            opensOn: string | null;
            /** Format: date */
            readyOn: string | null;
            /** Format: date */
            dueOn: string | null;
            /**
             * Format: date-time
             * @description For deadlines counted in hours.
             */
            dueAt: string | null;
            dueKind: components["schemas"]["DeadlineKind"] | null;
            /** @description On what the date rests. Null where only the plan itself can tell, and for handovers. */
            dueBasis: components["schemas"]["DueBasisDto"] | null;
            /**
             * Format: date
             * @description The date set by law.
             */
            limitOn: string | null;
            overdue: boolean;
            /** @description The passing of the law’s date is recorded with its reason. */
            exceeded: boolean;
            /** Format: date-time */
            scheduledAt: string | null;
        };
        WorkListDto: {
            items: components["schemas"]["WorkItemDto"][];
            next: string | null;
        };
        /** @enum {string} */
        EscalationStatus: "open" | "closed";
        WordlessStepDto: {
            kind: components["schemas"]["StepKind"];
            /**
             * Format: date
             * @description Since when it can be done.
             */
            since: string | null;
        };
        EscalatedDateDto: {
            kind: components["schemas"]["DeadlineKind"];
            /** Format: date */
            due: string;
            /** @description Why this day. */
            sentence: components["schemas"]["TextDto"];
            passed: boolean;
        };
        LadderStepDto: {
            round: number;
            level: string;
            ownerUnit: string;
            /** Format: uuid */
            ownerMember: string | null;
            /** Format: date */
            raisedOn: string;
            status: components["schemas"]["EscalationStatus"];
            answer: string | null;
            closedBecause: string | null;
        };
        AnswerButtonDto: {
            allowed: boolean;
            /** @description Why not. */
            code?: string;
            action: components["schemas"]["EscalationActionName"];
            sentence?: components["schemas"]["TextDto"];
        };
        AnsweringDto: {
            /** @description Where the step was added by hand and its words are not for you: ask whoever has it. */
            wordless?: components["schemas"]["WordlessStepDto"];
            /** @description The dates of the step; none of a handover. */
            dates: components["schemas"]["EscalatedDateDto"][];
            /** @description Who has been asked so far, oldest first. */
            ladder: components["schemas"]["LadderStepDto"][];
            /** @description Acknowledging and the four answers, as on the plan’s own page. */
            actions: components["schemas"]["AnswerButtonDto"][];
        };
        EscalationRowDto: {
            /** Format: uuid */
            planId: string;
            escalationId: string;
            planKind: components["schemas"]["PlanKind"];
            /** Format: uuid */
            personId: string;
            /** @description Absent where it is not for you. */
            personName?: string;
            subjectKind: components["schemas"]["EscalationSubject"];
            subjectId: string;
            title: components["schemas"]["TextDto"] | null;
            /** @description The step was added by hand, and its words are not for you. */
            wordless?: boolean;
            round: number;
            level: string;
            holderUnit: string | null;
            /** Format: uuid */
            holderMember: string | null;
            ownerUnit: string;
            /** Format: uuid */
            ownerMember: string | null;
            ownerRole: components["schemas"]["MemberRole"];
            /** Format: date */
            raisedOn: string;
            /** Format: date */
            answerBy: string;
            /** Format: uuid */
            acknowledgedBy: string | null;
            /** Format: date */
            lookAgainOn: string | null;
            status: components["schemas"]["EscalationStatus"];
            answer: string | null;
            closedBecause: string | null;
            /** @description Of open ones, where `with=answering` asks for it. */
            answering?: components["schemas"]["AnsweringDto"];
        };
        EscalationListDto: {
            items: components["schemas"]["EscalationRowDto"][];
            next: string | null;
        };
        UnansweredHandoverDto: {
            /** Format: uuid */
            planId: string;
            handoverId: string;
            /** Format: uuid */
            personId: string;
            /** @description Absent where it is not for you. */
            personName?: string;
            subjectKind: components["schemas"]["HandoverSubjectKind"];
            subjectId: string | null;
            fromUnit: string;
            toUnit: string;
            /** Format: date */
            offeredOn: string;
            /** Format: date */
            answerBy: string;
        };
        UnansweredHandoversDto: {
            items: components["schemas"]["UnansweredHandoverDto"][];
            next: string | null;
        };
        UndecidedDto: {
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            personId: string;
            /** @description Absent where it is not for you. */
            personName?: string;
            leadUnit: string;
            /** Format: uuid */
            leadMember: string | null;
            /** Format: date */
            turns18On: string;
        };
        UndecidedListDto: {
            items: components["schemas"]["UndecidedDto"][];
            next: string | null;
        };
        RiskDto: {
            /** @description Steps whose date set by law lies within 30 days or has passed. */
            limits?: components["schemas"]["WorkListDto"];
            /** @description Offers that nobody has answered. */
            handovers?: components["schemas"]["UnansweredHandoversDto"];
            /** @description 17-year-olds without a decision (barnets lov § 111). */
            undecided?: components["schemas"]["UndecidedListDto"];
        };
        OverdueUnitDto: {
            unitId: string;
            /** @description All that is overdue in the unit. */
            total: number;
            /** @description Of these, with a date set by law that has passed. */
            limits: number;
            /** @description Due before the first of `weeks`. */
            earlier: number;
            /** @description One number for each of `weeks`: how much of what was due then is still overdue. */
            counts: number[];
        };
        OverdueDto: {
            /**
             * Format: date
             * @description The municipality’s today.
             */
            today: string;
            /** @description Mondays, oldest first, without holes. */
            weeks: string[];
            /** @description Every unit that the reader leads, also those without any. */
            units: components["schemas"]["OverdueUnitDto"][];
        };
        LoadRowDto: {
            unitId: string;
            /**
             * Format: uuid
             * @description Null: nobody has taken it.
             */
            memberId: string | null;
            name: string | null;
            roles: components["schemas"]["MemberRole"][];
            /** @description No member of the unit any more, and still holds something of it. */
            former: boolean;
            /** @description Running plans that they lead. */
            plans: number;
            open: number;
            overdue: number;
            /** @description One number for each of `weeks`: what falls due then, open or planned. */
            due: number[];
            /** Format: date */
            awayFrom: string | null;
            /** Format: date */
            awayUntil: string | null;
            /** Format: uuid */
            standInId: string | null;
        };
        LoadDto: {
            /**
             * Format: date
             * @description The municipality’s today.
             */
            today: string;
            /** @description Mondays from this week on, without holes. */
            weeks: string[];
            rows: components["schemas"]["LoadRowDto"][];
        };
        /**
         * @description On which side the reader stands.
         * @enum {string}
         */
        HandoverSide: "giving" | "receiving" | "both" | "neither";
        /**
         * @description Which clock runs: the receiver’s answer, or the meeting.
         * @enum {string}
         */
        HandoverWaitsFor: "answer" | "first-meeting";
        OpenHandoverDto: {
            /** Format: uuid */
            planId: string;
            handoverId: string;
            /** Format: uuid */
            personId: string;
            /** @description Absent where it is not for you. */
            personName?: string;
            subjectKind: components["schemas"]["HandoverSubjectKind"];
            /** @description The step’s id, or the role. */
            subjectId: string | null;
            /** @description What the step is called. */
            title: components["schemas"]["TextDto"] | null;
            fromUnit: string;
            /** Format: uuid */
            fromMember: string | null;
            toUnit: string;
            /** Format: uuid */
            toMember: string | null;
            /** @description On which side the reader stands. */
            side: components["schemas"]["HandoverSide"];
            /** @description Which clock runs: the receiver’s answer, or the meeting. */
            waitsFor: components["schemas"]["HandoverWaitsFor"];
            /**
             * Format: date
             * @description The last day of the clock that runs.
             */
            clockOn: string;
            overdue: boolean;
            /** Format: date */
            offeredOn: string;
            /** Format: date */
            answerBy: string;
            /** Format: date */
            acceptedOn: string | null;
            /** Format: date */
            firstMeetingBy: string | null;
        };
        OpenHandoverListDto: {
            items: components["schemas"]["OpenHandoverDto"][];
            next: string | null;
        };
        AbsenceDto: {
            /** Format: uuid */
            memberId: string;
            name: string;
            /** @description The units at which they are away. */
            units: string[];
            /**
             * Format: date
             * @description Null: from now on.
             */
            awayFrom: string | null;
            /**
             * Format: date
             * @description The last day of it.
             */
            awayUntil: string;
            /** @description Away today; else it is still ahead. */
            now: boolean;
            /** Format: uuid */
            standInId: string | null;
            standInName: string | null;
            /** @description What they have open at these units; for their leaders. */
            open?: number;
        };
        AbsenceListDto: {
            items: components["schemas"]["AbsenceDto"][];
        };
        CaseloadPreviewDto: {
            /** @description The unit whose plans are meant; the reader leads it. */
            unit: string;
            /**
             * Format: uuid
             * @description Whose plans.
             */
            from: string;
            /** @description Members of the unit who take over. Empty: only shows what there is. */
            to: string[];
        };
        CaseloadPlanDto: {
            /** Format: uuid */
            planId: string;
            planKind: components["schemas"]["PlanKind"];
            personName: string;
            /** @description Work of theirs in the plan, open and coming. */
            items: number;
            overdue: number;
            /** @description They coordinate the plan. */
            leads: boolean;
            /** @description They are bound to a role in it. */
            bound: boolean;
            /**
             * Format: uuid
             * @description Who is proposed: whoever then carries least.
             */
            to: string | null;
        };
        CaseloadProposalDto: {
            /** @description At most 500. */
            plans: components["schemas"]["CaseloadPlanDto"][];
        };
        CaseloadMoveDto: {
            /** Format: uuid */
            planId: string;
            /**
             * Format: uuid
             * @description A member of the unit.
             */
            to: string;
        };
        MoveCaseloadDto: {
            /** @description The unit whose plans are meant; you lead it. */
            unit: string;
            /**
             * Format: uuid
             * @description Whose plans.
             */
            from: string;
            /** @description Each plan and who takes it, as the preview proposed or changed. */
            moves: components["schemas"]["CaseloadMoveDto"][];
        };
        /**
         * @description Why not; in the answer to the write only.
         * @enum {string}
         */
        RefusalCode: "plan-not-found" | "plan-already-started" | "plan-closed" | "plan-texts-destroyed" | "plan-not-closed" | "plan-running-already" | "reopen-too-late" | "close-needs-answers" | "unknown-template" | "template-not-startable" | "birth-date-in-future" | "birth-date-impossible" | "age-outside-template" | "start-date-invalid" | "lead-missing" | "external-cannot-lead" | "unknown-late-answer" | "role-not-bindable" | "basis-missing" | "role-not-bound" | "unknown-person" | "person-known-already" | "cpr-invalid" | "unknown-step" | "step-already-done" | "step-not-open" | "step-waiting" | "step-not-relevant" | "step-paused" | "step-not-paused" | "step-not-done" | "step-already-held" | "wrong-unit" | "done-on-in-future" | "done-on-before-plan" | "unknown-outcome" | "outcome-missing" | "cadence-missing" | "cadence-invalid" | "cadence-too-early" | "limit-cannot-move" | "target-after-limit" | "deadline-in-past" | "no-limit" | "limit-not-passed" | "skip-needs-leader" | "handover-step-completes-itself" | "consent-step-completes-itself" | "copy-step-completes-itself" | "schedule-in-past" | "reason-missing" | "unknown-handover" | "handover-open-already" | "handover-to-self" | "handover-not-offered" | "handover-not-accepted" | "handover-sender-cannot-accept" | "handover-wrong-unit" | "handover-not-sender" | "handover-not-party" | "unknown-escalation" | "escalation-closed" | "escalation-not-owner" | "answer-not-possible" | "look-again-too-late" | "unknown-opening" | "opening-running" | "opening-own" | "opening-unreviewed" | "law-duty-stays" | "unknown-fact" | "fact-recorded-already" | "fact-period-invalid" | "fact-instant-missing" | "fact-in-future" | "consent-kind-missing" | "unknown-consent" | "consent-known-already" | "consent-not-asked" | "consent-not-given" | "consent-not-theirs" | "consent-in-future" | "consent-note-missing" | "consent-too-young" | "guardian-of-adult" | "consent-other-receiver" | "consent-not-covering" | "categories-missing" | "period-over" | "concern-stays" | "unknown-share" | "share-known-already" | "share-over" | "share-empty" | "share-not-external" | "not-a-fact-category" | "share-part-unknown" | "unknown-referral" | "referral-known-already" | "referral-over" | "referral-external" | "referral-not-needed" | "referral-too-long" | "unknown-guardian" | "guardian-known-already" | "unknown-copy" | "copy-asked-already" | "copy-not-ready" | "copy-ready-already" | "copy-waits" | "copy-asked-in-future" | "copy-moved-on" | "copy-text-unknown" | "unknown-unit" | "unknown-member" | "unit-closed" | "unit-not-empty" | "unit-loop" | "role-inside-only" | "unit-below-external" | "unit-name-in-past" | "login-taken" | "membership-exists" | "unknown-membership" | "membership-holds-work" | "last-administrator" | "needs-confirmation" | "absence-in-past" | "stand-in-invalid" | "stand-in-away" | "closing-day-past" | "closing-day-known" | "closing-day-closed-already" | "unknown-closing-day" | "caseload-not-led" | "unknown-caseload" | "clock-not-training" | "clock-backwards" | "clock-too-far" | "unknown-municipality" | "not-signed-in" | "token-invalid" | "login-failed" | "user-unknown" | "origin-refused" | "not-allowed" | "assurance-too-low" | "invitation-invalid" | "unknown-invitation" | "invitation-over" | "invitee-inside" | "invitee-unknown" | "invitee-name-missing" | "code-wrong" | "too-many-tries" | "mail-away" | "identity-taken" | "login-missing" | "not-found" | "body-invalid" | "body-too-large" | "media-type" | "idempotency-key-missing" | "idempotency-key-reused" | "cursor-invalid" | "too-many-requests" | "database-away" | "keys-closed" | "identity-away";
        CaseloadResultDto: {
            /** Format: uuid */
            planId: string;
            /** Format: uuid */
            to: string;
            /** @description Everything of theirs in the plan has gone over; otherwise nothing of it has. */
            done: boolean;
            /** @description Why not; in the answer to the write only. */
            code?: components["schemas"]["RefusalCode"];
            sentence?: components["schemas"]["TextDto"];
        };
        CaseloadDto: {
            /**
             * Format: uuid
             * @description The key it was sent with. `GET /caseloads/{id}` shows how far it is.
             */
            id: string;
            unit: string;
            /** Format: uuid */
            from: string;
            total: number;
            done: number;
            items: components["schemas"]["CaseloadResultDto"][];
        };
        /** @enum {string} */
        CheckFinding: "events-missing" | "state-differs" | "plan-row-differs" | "work-items-differ" | "handovers-differ" | "escalations-differ" | "consents-differ" | "openings-differ" | "consequences-differ" | "agenda-differs" | "rungs-missing" | "wake-up-wrong" | "wake-up-passed" | "rung-not-passed" | "not-told" | "workflow-missing" | "workflow-silent" | "workflow-behind" | "workflow-ahead" | "not-checked";
        CheckFindingDto: {
            /** Format: uuid */
            planId: string;
            code: components["schemas"]["CheckFinding"];
            label: components["schemas"]["TextDto"];
            /** Format: date-time */
            foundAt: string;
            /**
             * Format: date-time
             * @description Null: it could not be repaired, and waits for somebody.
             */
            repairedAt: string | null;
        };
        CheckReportDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string;
            /** @description Open plans that were looked at. */
            plans: number;
            /** @description What was found wrong, in the whole municipality. */
            findings: number;
            /** @description What of it was repaired. */
            repaired: number;
            /** @description What was found about the reader’s plans, at most 200, what is not repaired first. */
            found: components["schemas"]["CheckFindingDto"][];
        };
        ChecksDto: {
            /** @description The daily check has not run for 26 hours: that is itself a finding. */
            overdue: boolean;
            items: components["schemas"]["CheckReportDto"][];
            /** @description The cursor of the next page; null on the last one. */
            next: string | null;
        };
        /**
         * @description It seals, or it marks what is to be found.
         * @enum {string}
         */
        KeyPurpose: "seal" | "index";
        KeyAgeDto: {
            keyId: string;
            /** @description It seals, or it marks what is to be found. */
            purpose: components["schemas"]["KeyPurpose"];
            /** @description The id of the master key that closes it. */
            master: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Since when it seals nothing new.
             */
            retiredAt: string | null;
            /** Format: date-time */
            destroyedAt: string | null;
            /** @description How many plans’ keys it closes. */
            planKeys: number;
            /** @description How many of those were destroyed. */
            destroyedPlanKeys: number;
        };
        KeysDto: {
            /** @description After so many days the current key is due to be replaced. */
            replaceAfterDays: number;
            /** @description Oldest first. */
            items: components["schemas"]["KeyAgeDto"][];
        };
        /**
         * @description One plan, or none in particular.
         * @enum {string}
         */
        RightAbout: "plan" | "municipality";
        MayDto: {
            /** @description A role, or in what capacity somebody stands towards a plan. */
            code: string;
            label: components["schemas"]["TextDto"];
            /** @description Of the units that take part only the one that leads the plan. */
            byLead: boolean;
        };
        RightDto: {
            /** @description The action’s code. */
            action: string;
            label: components["schemas"]["TextDto"];
            /** @description One plan, or none in particular. */
            about: components["schemas"]["RightAbout"];
            /** @description Who may. Nobody else may. */
            may: components["schemas"]["MayDto"][];
            /** @description How surely they have to be known. */
            assurance: components["schemas"]["Assurance"];
        };
        RightsTableDto: {
            items: components["schemas"]["RightDto"][];
        };
        /** @enum {string} */
        EngineState: "up" | "namespace-missing" | "away";
        LastCheckDto: {
            /**
             * Format: date-time
             * @description Null: never.
             */
            finishedAt: string | null;
            plans: number;
            findings: number;
            repaired: number;
            /** @description It has not run for 26 hours. */
            overdue: boolean;
        };
        OperationsDto: {
            runningPlans: number;
            /** @description Plans whose clock is more than a minute late; in training five seconds. */
            latePlans: number;
            /** @description How late the latest clock is; 0 when every clock is true. */
            lateSeconds: number;
            /**
             * Format: date-time
             * @description When something is next due, in real time.
             */
            nextWakeAt: string | null;
            /** @description Plans whose newest agenda the engine has not been told yet. */
            untoldPlans: number;
            mailsWaiting: number;
            /**
             * Format: date-time
             * @description Since when the oldest of them may go out.
             */
            oldestMailAt: string | null;
            /** @description Handed to the mail server without an answer; they are never sent again. */
            mailsUnknown: number;
            engine: components["schemas"]["EngineState"];
            check: components["schemas"]["LastCheckDto"];
        };
        ClockDto: {
            code: string;
            name: string;
            /** @description Whether this clock can be wound. */
            training: boolean;
            /**
             * Format: date-time
             * @description The municipality’s now.
             */
            now: string;
            /** @description Milliseconds ahead of real time. */
            offsetMs: number;
        };
        WindClockDto: {
            days?: number;
            weeks?: number;
            months?: number;
            /** @description `next`: to the next thing due; or an instant in UTC. */
            to?: string;
        };
        WoundDto: {
            code: string;
            /**
             * Format: date-time
             * @description The municipality’s new now; its plans catch up.
             */
            now: string;
            offsetMs: number;
        };
        LiveDto: {
            status: string;
        };
        /**
         * @description Whether the relay reached the engine last.
         * @enum {string}
         */
        RelayEngine: "up" | "away";
        RelayStateDto: {
            /** @description Whether this process has the active relay; one of all has. */
            active: boolean;
            /** @description Whether the relay reached the engine last. */
            engine: components["schemas"]["RelayEngine"];
        };
        ClocksDto: {
            /** @description How many seconds the latest clock is late now; 0 when every clock is true. */
            lateSeconds: number;
        };
        CheckStateDto: {
            /** @description The daily check has not run for 26 hours: that is itself a finding. */
            overdue: boolean;
            /**
             * Format: date-time
             * @description When it last finished everywhere; null: never.
             */
            finishedAt: string | null;
        };
        ReadyDto: {
            status: string;
            database: string;
            engine: components["schemas"]["EngineState"];
            relay: components["schemas"]["RelayStateDto"];
            clocks: components["schemas"]["ClocksDto"];
            check: components["schemas"]["CheckStateDto"];
        };
        /** @enum {string} */
        ProblemCode: "plan-not-found" | "plan-already-started" | "plan-closed" | "plan-texts-destroyed" | "plan-not-closed" | "plan-running-already" | "reopen-too-late" | "close-needs-answers" | "unknown-template" | "template-not-startable" | "birth-date-in-future" | "birth-date-impossible" | "age-outside-template" | "start-date-invalid" | "lead-missing" | "external-cannot-lead" | "unknown-late-answer" | "role-not-bindable" | "basis-missing" | "role-not-bound" | "unknown-person" | "person-known-already" | "cpr-invalid" | "unknown-step" | "step-already-done" | "step-not-open" | "step-waiting" | "step-not-relevant" | "step-paused" | "step-not-paused" | "step-not-done" | "step-already-held" | "wrong-unit" | "done-on-in-future" | "done-on-before-plan" | "unknown-outcome" | "outcome-missing" | "cadence-missing" | "cadence-invalid" | "cadence-too-early" | "limit-cannot-move" | "target-after-limit" | "deadline-in-past" | "no-limit" | "limit-not-passed" | "skip-needs-leader" | "handover-step-completes-itself" | "consent-step-completes-itself" | "copy-step-completes-itself" | "schedule-in-past" | "reason-missing" | "unknown-handover" | "handover-open-already" | "handover-to-self" | "handover-not-offered" | "handover-not-accepted" | "handover-sender-cannot-accept" | "handover-wrong-unit" | "handover-not-sender" | "handover-not-party" | "unknown-escalation" | "escalation-closed" | "escalation-not-owner" | "answer-not-possible" | "look-again-too-late" | "unknown-opening" | "opening-running" | "opening-own" | "opening-unreviewed" | "law-duty-stays" | "unknown-fact" | "fact-recorded-already" | "fact-period-invalid" | "fact-instant-missing" | "fact-in-future" | "consent-kind-missing" | "unknown-consent" | "consent-known-already" | "consent-not-asked" | "consent-not-given" | "consent-not-theirs" | "consent-in-future" | "consent-note-missing" | "consent-too-young" | "guardian-of-adult" | "consent-other-receiver" | "consent-not-covering" | "categories-missing" | "period-over" | "concern-stays" | "unknown-share" | "share-known-already" | "share-over" | "share-empty" | "share-not-external" | "not-a-fact-category" | "share-part-unknown" | "unknown-referral" | "referral-known-already" | "referral-over" | "referral-external" | "referral-not-needed" | "referral-too-long" | "unknown-guardian" | "guardian-known-already" | "unknown-copy" | "copy-asked-already" | "copy-not-ready" | "copy-ready-already" | "copy-waits" | "copy-asked-in-future" | "copy-moved-on" | "copy-text-unknown" | "unknown-unit" | "unknown-member" | "unit-closed" | "unit-not-empty" | "unit-loop" | "role-inside-only" | "unit-below-external" | "unit-name-in-past" | "login-taken" | "membership-exists" | "unknown-membership" | "membership-holds-work" | "last-administrator" | "needs-confirmation" | "absence-in-past" | "stand-in-invalid" | "stand-in-away" | "closing-day-past" | "closing-day-known" | "closing-day-closed-already" | "unknown-closing-day" | "caseload-not-led" | "unknown-caseload" | "clock-not-training" | "clock-backwards" | "clock-too-far" | "unknown-municipality" | "not-signed-in" | "token-invalid" | "login-failed" | "user-unknown" | "origin-refused" | "not-allowed" | "assurance-too-low" | "invitation-invalid" | "unknown-invitation" | "invitation-over" | "invitee-inside" | "invitee-unknown" | "invitee-name-missing" | "code-wrong" | "too-many-tries" | "mail-away" | "identity-taken" | "login-missing" | "not-found" | "body-invalid" | "body-too-large" | "media-type" | "idempotency-key-missing" | "idempotency-key-reused" | "cursor-invalid" | "too-many-requests" | "database-away" | "keys-closed" | "identity-away" | "internal";
        FieldProblemDto: {
            /** @description The field’s path in the body. */
            field: string;
            /** @description What would be right. */
            expected: string;
        };
        TakenDto: {
            /**
             * Format: date-time
             * @description On the municipality’s clock; absent where it was theirs from the start.
             */
            at?: string;
            /** @description The member’s name. */
            by?: string;
            unit?: string;
            unitName?: string;
        };
        ProblemDto: {
            type: string;
            /** @description The sentence, in the language of Accept-Language. */
            title: string;
            status: number;
            code: components["schemas"]["ProblemCode"];
            detail?: string;
            sentence: components["schemas"]["TextDto"];
            errors?: components["schemas"]["FieldProblemDto"][];
            /** @description Ids, codes and dates that the refusal is about. */
            about?: {
                [key: string]: unknown;
            };
            /** @description The step, handover, escalation or plan as it stands now. */
            state?: {
                [key: string]: unknown;
            };
            /** @description What is possible instead. */
            allowed?: string[];
            /** @description The plan’s version. */
            version?: number;
            /** @description Who was faster, and when. */
            taken?: components["schemas"]["TakenDto"];
            requestId?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Session_login: {
        parameters: {
            query?: {
                /** @description `1`: as somebody else. */
                anew?: string;
                /** @description A path of the web application. */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the identity provider */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Session_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedOutDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SignIn_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLinkDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SignIn_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SignIn_prove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCodeDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SignIn_ask: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCodeDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeAskedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    SignIn_byCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailCodeDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organisation_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description On every route: which municipality is meant, for those who belong to several. Its code. */
                "X-Municipality"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organisation_units: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitWrites_create: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Organisation_members: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only members of this unit. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberWrites_add: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitWrites_rename: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitWrites_move: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitWrites_close: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    UnitWrites_duty: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberWrites_addPost: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberWrites_endPost: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberWrites_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberWrites_absence: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAbsenceDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ClosingDays_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosingDaysDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ClosingDays_add: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingDayDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    ClosingDays_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveClosingDayDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Persons_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSearchDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPersonsDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_list: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Templates_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPreviewDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_list: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Running plans when absent. */
                status?: "running" | "closed";
                kind?: "coordination" | "concern";
                /** @description Plans of this young person. */
                personId?: string;
                /** @description Plans that this member leads. */
                lead?: string;
                /** @description By the next open date when absent. */
                sort?: "due" | "started" | "name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanRowsDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_start: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPlanDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_view: {
        parameters: {
            query?: {
                /** @description What is foreseen until this day (`coming`), eight years at most; nothing when absent. */
                until?: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanViewDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanSearchDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPlansDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_proposed: {
        parameters: {
            query: {
                /** @description A template’s id, for example `T1`. */
                template: string;
                /** @description The version in force today when absent. */
                version?: number;
                /** @description The unit that starts the plan; your own when absent. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedBindingsDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_brief: {
        parameters: {
            query: {
                /** @description What is to be handed over. */
                kind: components["schemas"]["HandoverSubjectKind"];
                /** @description For `step`. */
                stepId?: string;
                /** @description For `role`. */
                role?: components["schemas"]["PlanRole"];
                /** @description Danish when absent. */
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Plans_events: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Which come first; the oldest when absent. */
                first?: "oldest" | "newest";
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Looks_list: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Looks_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookCopyDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Copies_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCopyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Copies_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                copyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftCopyDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyDraftDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Copies_release: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                copyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseCopyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Copies_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                copyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitizensCopyDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Copies_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                copyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitizensCopyDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Openings_open: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Openings_reviewed: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                openingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBreakGlassDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Openings_list: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description All of them when absent. */
                status?: components["schemas"]["OpeningStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Openings_counts: {
        parameters: {
            query?: {
                /** @description Weeks back, this one included; 8 when absent. */
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookCountsDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_fact: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFactDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_cadence: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CadenceDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_corrections: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_lead: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLeadDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_circle: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindRoleDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_references: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_voice: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoiceDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_close: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePlanDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanWrites_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenPlanDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consents_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConsentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consents_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consents_admit: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitGuardianDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Consents_endGuardian: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                guardianId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSharingDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanInvitations_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanInvitations_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteToPlanDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanInvitations_sendAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    PlanInvitations_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberInvitations_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberInvitations_invite: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberInvitations_sendAgain: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    MemberInvitations_revoke: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_share: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharePartsDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_change: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeShareDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_end: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                shareId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSharingDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_seen: {
        parameters: {
            query: {
                unit: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharePreviewDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SharePreviewAskDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharePreviewDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_refer: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenReferralDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Shares_endReferral: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndReferralDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_add: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStepDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignStepDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_claim: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_complete: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteStepDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoableDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_skip: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoableDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_reopen: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_setDeadline: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDeadlineDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_recordExceeded: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordExceededDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_pause: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Steps_schedule: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleStepDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Handovers_offer: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferHandoverDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverDoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Handovers_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                handoverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptHandoverDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Handovers_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                handoverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineHandoverDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Handovers_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                handoverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawHandoverDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Handovers_firstMeeting: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                handoverId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstMeetingDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EscalationWrites_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeEscalationDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    EscalationWrites_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                planId: string;
                escalationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEscalationDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Inbox_inbox: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Everything of your units when absent. */
                only?: "mine" | "unclaimed";
                /** @description Only this unit. */
                unit?: string;
                /** @description Due on or before this day. */
                dueBy?: string;
                /** @description Due in the week, Monday to Sunday, of this day. */
                week?: string;
                /** @description Only what this member holds. */
                member?: string;
                /** @description Only what is overdue. */
                state?: "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Inbox_escalations: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Open ones when absent. */
                status?: "open" | "closed";
                /** @description Only those that I am to answer. */
                only?: "mine";
                /** @description With what is needed to answer on the spot: dates with their reasons, the ladder so far, the answers. */
                with?: "answering";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Inbox_risk: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Only this list; needed with a cursor. */
                list?: "limits" | "handovers" | "undecided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RiskDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Leaders_overdue: {
        parameters: {
            query?: {
                /** @description Weeks back, this one included; 13 when absent. */
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Leaders_load: {
        parameters: {
            query?: {
                /** @description Weeks ahead, this one included; 8 when absent. */
                weeks?: number;
                /** @description Only this unit. */
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Leaders_handovers: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Both sides when absent. */
                side?: "giving" | "receiving";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenHandoverListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Leaders_absences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceListDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Caseloads_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseloadPreviewDto"];
            };
        };
        responses: {
            /** @description Answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadProposalDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Caseloads_move: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveCaseloadDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Caseloads_progress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Checks_show: {
        parameters: {
            query?: {
                /** @description Rows of one page; 50 when absent. */
                limit?: number;
                /** @description The `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecksDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Keys_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeysDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Rights_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsTableDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Operations_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Clock_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Clock_wind: {
        parameters: {
            query?: never;
            header: {
                /** @description A UUID that the client makes. The same key may be sent again without fear. */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WindClockDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WoundDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Stream_open: {
        parameters: {
            query?: never;
            header: {
                "last-event-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Until the token expires or the login ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Codec_encode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    payloads?: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description The same, sealed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payloads?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Codec_decode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    payloads?: {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
        responses: {
            /** @description The same, open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payloads?: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyDto"];
                };
            };
            /** @description A problem: code, sentence and what would be right */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
