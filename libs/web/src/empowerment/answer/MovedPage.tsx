import { Navigate } from 'react-router';

/** The list of a team's decisions is gone; old addresses lead to the one that waits. */
export default function MovedPage() {
  return <Navigate to="/decisions/answer" replace />;
}
